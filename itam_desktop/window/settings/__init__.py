"""Settings: sub-pages of records, backups, the look, about. Empty on purpose: looking for a page must not import it."""
