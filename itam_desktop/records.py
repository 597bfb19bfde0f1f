"""Makes every kind of record known (kernel.fields.RECORDS); pure, so that a start can do it before the first paint."""

import itam_desktop.assets.fields
import itam_desktop.collection.fields
import itam_desktop.contracts.fields
import itam_desktop.custody.fields
import itam_desktop.directory.fields
import itam_desktop.disposal.fields
import itam_desktop.labels.fields
import itam_desktop.places.fields
import itam_desktop.purchasing.fields
import itam_desktop.software.fields
import itam_desktop.stock.fields
import itam_desktop.stocktake.fields
import itam_desktop.upkeep.fields  # noqa: F401
