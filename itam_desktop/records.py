"""Makes every kind of record known (kernel.fields.RECORDS); pure, so that a start can do it before the first paint."""

import itam_desktop.assets.fields
import itam_desktop.directory.fields
import itam_desktop.places.fields
import itam_desktop.stocktake.fields  # noqa: F401
