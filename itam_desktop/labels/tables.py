"""The tables of labels. The log of what was printed and where a sheet stopped lie in the store's own schema."""

from itam_desktop.labels.fields import LABEL_LAYOUT, LABEL_SIZE, TAG_POOL
from itam_desktop.store.schema import record_table

label_layout = record_table(LABEL_LAYOUT)
label_size = record_table(LABEL_SIZE)
tag_pool = record_table(TAG_POOL)
