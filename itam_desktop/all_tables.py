"""Makes every table known to the store; imports SQLAlchemy, so only whoever writes needs it."""

import itam_desktop.assets.tables
import itam_desktop.collection.tables
import itam_desktop.contracts.tables
import itam_desktop.custody.tables
import itam_desktop.directory.tables
import itam_desktop.disposal.tables
import itam_desktop.labels.tables
import itam_desktop.places.tables
import itam_desktop.purchasing.tables
import itam_desktop.software.tables
import itam_desktop.stock.tables
import itam_desktop.stocktake.tables
import itam_desktop.upkeep.tables  # noqa: F401
