"""Makes every table known to the store; imports SQLAlchemy, so only whoever writes needs it."""

import itam_desktop.assets.tables
import itam_desktop.directory.tables
import itam_desktop.places.tables
import itam_desktop.stocktake.tables  # noqa: F401
