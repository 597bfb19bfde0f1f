"""The words that remind somebody of what is due back, to copy or to mail."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from urllib.parse import quote

from itam_desktop import languages
from itam_desktop.custody import papers, queries
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading


@dataclass(frozen=True, slots=True)
class Reminder:
    """Plain text in the person's language of papers. late, soon: how many things were due and will be."""

    name: str
    email: str
    subject: str
    body: str
    late: int
    soon: int

    def mailto(self) -> str:
        """An address that opens a mail with it (RFC 6068: lines end with CR LF)."""
        body = self.body.replace("\n", "\r\n")
        return (
            f"mailto:{quote(self.email, safe='@')}?subject={quote(self.subject, safe='')}&body={quote(body, safe='')}"
        )


def reminder(conn: sqlite3.Connection, person: int, today: str) -> Reminder | None:
    """The reminder for what somebody has with a day on which it comes back; None when there is nothing."""
    row = conn.execute("SELECT name, coalesce(email, '') FROM person WHERE id=?", (person,)).fetchone()
    lent = queries.lent(conn, person)
    if row is None or not lent:
        return None
    style = reading.style_of(conn)
    office = conn.execute("SELECT name FROM office LIMIT 1").fetchone()
    late = [one for one in lent if str(one["due_date"]) < today]
    soon = [one for one in lent if str(one["due_date"]) >= today]

    def line(one: dict[str, object], was: bool) -> str:
        day = show_date(str(one["due_date"]), style)
        words = tr("was due {day}", day=day) if was else tr("due {day}", day=day)
        return f"- {one['tag']} {one['name']}: {words}"

    with languages.speaking(papers.language_for(conn, person)):
        parts = [tr("Hello {name},", name=row[0])]
        if late:
            parts.append("\n".join([tr("these things were to be back by now:"), *(line(one, True) for one in late)]))
        if soon:
            begin = tr("and these are due soon:") if late else tr("these things are due back:")
            parts.append("\n".join([begin, *(line(one, False) for one in soon)]))
        parts.append(tr("Please bring them back, or say if you need them longer."))
        parts.append(tr("Thank you") + "\n" + str(office[0] if office else ""))
        subject = tr("Please bring back what you borrowed") if late else tr("What you borrowed is due back")
    return Reminder(str(row[0]), str(row[1]), subject, "\n\n".join(parts), len(late), len(soon))
