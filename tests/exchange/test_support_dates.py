"""An import of computers brings the ends of support of their systems in the same action."""

from pathlib import Path

from itam_desktop.exchange import importing
from tests.exchange.real_store import ask, dump, file, office

DATES = "SELECT serial, os_support_end FROM asset ORDER BY serial"


def test_imported_computers_have_the_date_of_their_system_and_undo_takes_it_back(tmp_path: Path) -> None:
    with office(tmp_path) as store:
        before = dump(store)
        head = "Asset Tag,Name,Category,Serial Number,Operating system,System version\n"
        one = file(
            tmp_path,
            head
            + "A-1,Desk,Laptop,S1,Ubuntu 22.04.3 LTS,\nA-2,Old,Laptop,S2,Windows 10 Pro,10.0.19045\nA-3,Bare,Laptop,S3,,\n",
        )
        said = importing.run(store, [one])
        assert ask(store, DATES) == [("S1", "2027-04-01"), ("S2", "2025-10-14"), ("S3", None)]
        two = file(
            tmp_path,
            head
            + "A-1,Desk,Laptop,S1,Ubuntu 24.04 LTS,\nA-2,Old,Laptop,S2,Windows 10 Pro,10.0.19045\nA-3,Bare,Laptop,S3,,\n",
            "two.csv",
        )
        again = importing.run(store, [two])
        assert ask(store, DATES)[0] == ("S1", "2029-05-31")
        store.undo(again["action"])
        assert ask(store, DATES)[0] == ("S1", "2027-04-01")
        store.undo(said["action"])
        assert dump(store) == before
