"""What one inventory says of one machine, whatever it came from.

All texts are as they may be stored (kernel.kinds.clean, one line, at most cleaning.LONGEST characters); unknown is "" or None.
"""

from __future__ import annotations

from dataclasses import dataclass

COMPUTER, PHONE, PRINTER, NETWORK, MONITOR, OTHER = "computer", "phone", "printer", "network", "monitor", "other"
PART_KINDS = ("memory", "disk", "processor", "graphics", "network", "battery", "power", "module", "other")
PROGRAM_KINDS = ("program", "update", "driver", "library", "language", "font", "os")
SOURCES = ("registry", "dpkg", "rpm", "flatpak", "snap", "macos", "android", "glpi")
CHASSIS = ("laptop", "desktop", "all-in-one", "tablet", "server", "virtual")

# What an inventory may cover. A covered section that no longer names a thing says that it is gone, unless `partial`.
SECTIONS = (
    "bios", "os", "software", "memory", "disk", "processor", "graphics", "network", "battery", "power", "module", "monitors",
    "licences", "sims", "pages", "cartridges", "encryption",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """Something built in. size: MB: of memory 2**20 bytes, of a disk 10**6; of a battery the mWh that it was made for."""

    kind: str
    name: str = ""
    maker: str = ""
    serial: str = ""
    size: int | None = None
    slot: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Monitor:
    """A display. built_in: the panel of a laptop, no asset of its own; None where nothing tells."""

    maker: str = ""
    name: str = ""
    serial: str = ""
    year: int | None = None
    port: str = ""
    built_in: bool | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A title as it was reported. installed_on: ISO day. ident: what its source calls it (registry key, package, path).

    kind: one of PROGRAM_KINDS as far as the source itself tells; titles.what_is judges further.
    """

    name: str
    publisher: str = ""
    version: str = ""
    installed_on: str | None = None
    source: str = ""
    kind: str = "program"
    architecture: str = ""
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence that the machine itself reports. key is a secret: it is shown masked."""

    name: str
    edition: str = ""
    key: str = ""
    product_id: str = ""
    trial: bool | None = None
    oem: bool | None = None
    activated_on: str | None = None


@dataclass(frozen=True, slots=True)
class Sim:
    serial: str = ""
    phone_number: str = ""
    operator: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """Page counters since the printer was made."""

    total: int | None = None
    black: int | None = None
    color: int | None = None
    duplex: int | None = None
    scanned: int | None = None
    copied: int | None = None
    faxed: int | None = None


@dataclass(frozen=True, slots=True)
class Cartridge:
    """name: as the printer calls it (tonerblack); left: its own word ("71", "0g", "OK"); percent where it is a percentage."""

    name: str
    left: str = ""
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine as one inventory tells it.

    serial, uuid, macs never hold placeholders, so they may be matched by. macs: AA:BB:CC:DD:EE:FF of the machine's own adapters.
    cores: per processor; processors: sockets in use. taken_on: ISO day or moment by the machine's own clock.
    device_id: the agent's name for exactly this machine. partial: what it does not mention is not gone.
    sections: what it covers (SECTIONS). problems: what was left out or repaired, in words for the user.
    """

    kind: str = COMPUTER
    source: str = ""
    name: str = ""
    maker: str = ""
    model: str = ""
    sku: str = ""
    serial: str = ""
    uuid: str = ""
    asset_tag: str = ""
    chassis: str = ""
    macs: tuple[str, ...] = ()
    ips: tuple[str, ...] = ()
    domain: str = ""
    os: str = ""
    os_version: str = ""
    os_edition: str = ""
    os_installed_on: str | None = None
    architecture: str = ""
    cpu: str = ""
    cores: int | None = None
    processors: int | None = None
    memory_mb: int | None = None
    bios_maker: str = ""
    bios_version: str = ""
    bios_date: str | None = None
    board: str = ""
    board_serial: str = ""
    firmware: str = ""
    encrypted: bool | None = None
    last_user: str = ""
    location: str = ""
    parts: tuple[Part, ...] = ()
    monitors: tuple[Monitor, ...] = ()
    programs: tuple[Program, ...] = ()
    licences: tuple[Licence, ...] = ()
    sims: tuple[Sim, ...] = ()
    imeis: tuple[str, ...] = ()
    pages: Pages | None = None
    cartridges: tuple[Cartridge, ...] = ()
    device_id: str = ""
    agent: str = ""
    taken_on: str | None = None
    partial: bool = False
    sections: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()

    @property
    def phone_numbers(self) -> tuple[str, ...]:
        return tuple(sim.phone_number for sim in self.sims if sim.phone_number)

    @property
    def identified(self) -> bool:
        """Whether it can be found again: by serial, UUID, MAC, IMEI, or by the agent's name for it."""
        return bool(self.serial or self.uuid or self.macs or self.imeis or self.device_id)

    @property
    def says_something(self) -> bool:
        return bool(
            self.identified or self.name or self.model or self.os or self.cpu or self.memory_mb or self.parts or self.monitors
            or self.programs or self.licences or self.pages
        )  # fmt: skip

    def of(self, kind: str) -> tuple[Part, ...]:
        """Its parts of that kind."""
        return tuple(part for part in self.parts if part.kind == kind)
