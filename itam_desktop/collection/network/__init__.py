"""The network look: what answers on the office's own network. It starts on the user's click only (`looking.py`)."""
