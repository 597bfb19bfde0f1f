"""Reads about assets that the actions need."""

from __future__ import annotations

import sqlalchemy as sa

from itam_desktop.assets.tables import category, office, status, tag_series


def status_for(conn: sa.Connection, stage: str) -> int | None:
    """The status that stands for a stage: the marked one, else the oldest."""
    c = status.c
    return conn.execute(
        sa.select(c.id)
        .where(c.stage == stage, c.binned == 0)
        .order_by(sa.desc(sa.func.coalesce(c.is_default, 0)), c.id)
        .limit(1)
    ).scalar()


def stage_of(conn: sa.Connection, status_id: int) -> str | None:
    return conn.execute(sa.select(status.c.stage).where(status.c.id == status_id)).scalar()


def series_of(conn: sa.Connection, category_id: int | None) -> sa.Row | None:  # type: ignore[type-arg]
    """(id, prefix, width, check_character) of the tag series for a category, else the office's own."""
    c = tag_series.c
    columns = (c.id, c.prefix, c.width, c.check_character)
    if category_id is not None:
        row = conn.execute(
            sa.select(*columns).join(category, category.c.series_id == c.id).where(category.c.id == category_id)
        ).first()
        if row is not None:
            return row
    row = conn.execute(sa.select(*columns).join(office, office.c.default_series_id == c.id)).first()
    return (
        row
        if row is not None
        else conn.execute(sa.select(*columns).where(c.binned == 0).order_by(c.id).limit(1)).first()
    )
