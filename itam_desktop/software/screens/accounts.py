"""User accounts at services: whose they are, what they cost, when they were used, closing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from itam_desktop.kernel.texts import N
from itam_desktop.software.screens.products import JUDGED
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import Act, RecordPanel, Row
from itam_desktop.widgets.record_panes import ManyAct

VIEWS = (
    View(N("Open accounts"), "state:open"), View(N("Not used for 90 days"), "state:open (last_seen<-90d or (last_seen: opened_on<-90d))"),
    View(N("Of nobody"), "state:open person:"), View(N("Without multi-factor"), "state:open -mfa:yes"), View(N("Closed accounts"), "state:closed"), ALL, BIN,
)  # fmt: skip
COLUMNS = ("login", "product_id", "person_id", "mfa", "cost", "last_seen")
NO_ACCOUNTS = Empty(
    N("No accounts yet"), N("Logins at services: who has which, what it costs, when it was used last. Import the list of a service, or write the first one."),
    N("New account"), "id", other=N("Bring in a list"), other_icon="table-import",
)  # fmt: skip


def _act(shell: Shell, name: str, verb: str, records: Sequence[int]) -> None:
    def work(tx: Any) -> Any:
        from itam_desktop.software import actions

        return getattr(actions, verb)(tx, list(records))

    do(shell, name, work)


def accounts_panel(shell: Shell) -> RecordPanel:
    def close(record: Row) -> None:
        _act(shell, "account.close", "close_accounts", [int(record["id"])])

    def again(record: Row) -> None:
        _act(shell, "account.open", "reopen_accounts", [int(record["id"])])

    made = RecordPanel(
        shell, "account", JUDGED, name="accounts", views=VIEWS, columns=COLUMNS, empty=NO_ACCOUNTS, sum_of="", wide=False,
        watches=frozenset({"product", "person", "licence"}), acts=(
            Act(N("Close account"), "lock", close, lambda r: r.get("state") == "open"), Act(N("Open it again"), "lock-open", again, lambda r: r.get("state") == "closed"),
        ),
    )  # fmt: skip
    made.detail.many = (
        ManyAct(N("Close the accounts"), "lock", lambda ids: _act(shell, "account.close", "close_accounts", ids)),
    )
    listing: Any = made.listing
    listing.second_step.connect(lambda: shell.go("import"))
    return made
