"""Until when a maker supports an operating system or a model (pure): names as they are reported, matched to the table.

Never guesses: what could mean two cycles that end on different days gives None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from itam_desktop.assets.support_table import OPEN, Cycle, Table, bundled


@dataclass(frozen=True, slots=True)
class Match:
    """end: the last day of support, None when the day is not known or not announced; extended: of paid or longer support.

    announced: whether there is an end at all: True without a day means that it has ended.
    """

    product: str
    cycle: str
    title: str
    end: date | None
    extended: date | None
    announced: bool


# ---------------------------------------------------------------- operating systems
# name in the wild -> product of the table; the first that fits counts, so the narrower stand above
_SYSTEMS: tuple[tuple[str, str], ...] = (
    (r"\bios[ -]?xe\b", "cisco-ios-xe"), (r"\bcisco\b|\bnx-?os\b", ""), (r"\bipad ?os\b", "ipados"), (r"\bvision ?os\b", "visionos"),
    (r"\bwatch ?os\b", "watchos"), (r"\btv ?os\b", "tvos"), (r"\b(apple |iphone )?i(phone )?os\b", "ios"),
    (r"\bandroid (tv|wear|auto|things)\b", ""), (r"\bandroid\b", "android"),
    (r"\bmac ?os( x)?( server)?\b|\bos x\b", "macos"),
    (r"\bubuntu (core|touch)\b", ""), (r"\bubuntu\b", "ubuntu"), (r"\bpop!?[ _]?os\b", "pop-os"), (r"\blinux ?mint\b", "linuxmint"),
    (r"\braspbian\b|raspberry pi os", ""), (r"\bdebian\b", "debian"),
    (r"\bcentos stream\b", "centos-stream"), (r"\bcentos\b", "centos"), (r"\bred ?hat enterprise linux( server| workstation| desktop| client)?\b|\brhel\b", "rhel"),
    (r"\brocky( linux)?\b", "rocky-linux"), (r"\balma ?linux( os)?\b", "almalinux"), (r"\boracle linux( server)?\b", "oracle-linux"),
    (r"\beuro ?linux\b", "eurolinux"), (r"\bfedora (coreos|silverblue|iot)\b", ""), (r"\bfedora\b", "fedora"), (r"\bamazon linux( ami)?\b", "amazon-linux"),
    (r"\bopensuse leap\b", "opensuse"), (r"\bopensuse\b", ""), (r"\bsuse linux enterprise (server|desktop)\b|\bsles\b|\bsled\b", "sles"),
    (r"\balpine( linux)?\b", "alpine-linux"), (r"\bmx[ -]?linux\b", "mxlinux"), (r"\bantix( linux)?\b", "antix-linux"), (r"\bslackware( linux)?\b", "slackware"),
    (r"\bnixos\b", "nixos"), (r"\bopenwrt\b", "openwrt"), (r"\bsteam ?os\b", "steamos"), (r"\btails( os)?\b", "tails"), (r"\bzorin os\b", "zorin-os"),
    (r"\bfreebsd\b", "freebsd"), (r"\bopenbsd\b", "openbsd"), (r"\bproxmox( ve| virtual environment)\b", "proxmox-ve"),
    (r"\besxi\b", "vmware-esxi"), (r"\bphoton( os)?\b", "vmware-photon"), (r"\bfortios\b", "fortios"), (r"\bstormshield\b", "sns-firmware"),
    (r"\baix\b", "ibm-aix"), (r"\b(oracle )?solaris\b", "oracle-solaris"),
)  # fmt: skip
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_KERNEL = re.compile(r"^[2-6]\.\d+\.\d+([-.+_ ].*)?$")  # uname -r, which some inventories give as the version


def end_of_support(os: str | None, version: str | None = None, table: Table | None = None) -> Match | None:
    """For an operating system as it is reported, for example "Microsoft Windows 10 Pro" and "10.0.19045".

    table: the one in use; the bundled one when left out.
    """
    said, more = _plain(os), _plain(version)
    use = table or bundled()
    if not said:
        return None
    if "windows" in said or re.search(r"\bwin ?(xp|vista|\d)", said):
        return _windows(said, more, use)
    for pattern, product in _SYSTEMS:
        at = re.search(pattern, said)
        if at:
            cycles = use.products.get(product, ())
            return _cycle_of(product, said[at.end() :], more, cycles) if cycles else None
    return None


def _plain(text: str | None) -> str:
    """Small letters, no signs of registration, one space between words."""
    shown = re.sub(r"\((r|tm|c)\)|[®™©]", " ", (text or "").casefold())
    return " ".join(shown.replace("_", " ").replace("\u00a0", " ").split())


def _cycle_of(product: str, rest: str, version: str, cycles: Iterable[Cycle]) -> Match | None:
    """By the number after the name, else by the version's own, else by the codename."""
    by_name = {one.cycle.casefold(): one for one in cycles}
    number = _NUMBER.search(re.sub(r"\([^)]*\)", " ", rest))
    if number is None and version and not _KERNEL.match(version):
        number = _NUMBER.search(version) if re.match(r"\D{0,12}\d", version) else None
    if product == "sles" and number is not None:  # 15 SP5 is 15.5
        pack = re.search(r"\bsp ?(\d)", f"{rest} {version}")
        found = by_name.get(number[0] + "." + pack[1]) if pack and "." not in number[0] else None
        return _match(found) if found else _by_number(number[0], by_name)
    if number is not None:
        return _by_number(number[0], by_name)
    words = set(re.findall(r"[a-z]+", f"{rest} {version}"))
    named = [one for one in by_name.values() if one.codename and set(one.codename.casefold().split()) & words]
    whole = [one for one in named if set(one.codename.casefold().split()) <= words]
    return _only(whole or named)


def _by_number(number: str, by_name: dict[str, Cycle]) -> Match | None:
    """The cycle of a version: itself, or its beginning where the product has no finer cycles beneath that."""
    if number in by_name:
        return _match(by_name[number])
    parts = number.split(".")
    while len(parts) > 1 and parts[-1] == "0":  # 12.0 is 12
        parts.pop()
        if ".".join(parts) in by_name:
            return _match(by_name[".".join(parts)])
    while len(parts) > 1:
        parts.pop()
        start = ".".join(parts)
        if any(other.startswith(start + ".") for other in by_name):
            return None
        if start in by_name:
            return _match(by_name[start])
    return None


def _match(one: Cycle) -> Match:
    label = one.label or one.cycle
    whole = one.title.split()[-1].casefold() in label.casefold() or "os x" in label.casefold()
    title = label if whole else f"{one.title} {label}"
    return Match(one.product, one.cycle, title, one.end_day, one.extended_day, one.end != OPEN)


def _only(found: Iterable[Cycle]) -> Match | None:
    """The one, or any of several that say the same."""
    cycles = list(found)
    if not cycles or len({(one.end, one.extended) for one in cycles}) > 1:
        return None
    return _match(cycles[0])


# ---------------------------------------------------------------- Windows
_OTHER_WINDOWS = re.compile(
    r"embedded|posready|\bce\b|\brt\b|mobile|phone|hyper-?v|nano|home server|small business|storage|multipoint|\bpe\b|xbox"
)
_RELEASE = re.compile(r"\b(?:version |ver\.? |v)?(2[0-9]h[12]|1507|1511|1607|1703|1709|1803|1809|1903|1909|2004)\b")
_BUILD = re.compile(r"\b10\.0[. ](?:\(?build )?(\d{5})\b|\bbuild (\d{4,5})\b|^(\d{5})(?:\.\d+)?$")
_OLD_BUILD = re.compile(r"\b([56]\.\d)\.(\d{4})\b")
_CLIENT = re.compile(r"\bwin(?:dows)? ?(xp|vista|8\.1|7|8|10|11)\b")
_SERVER = re.compile(r"\bserver,?(?: (?:standard|datacenter|datacentre|enterprise|essentials))? (\d{4})( ?r2)?\b")
_LONG_TERM = {"2015": "1507", "2016": "1607", "2019": "1809", "2021": "21h2", "2024": "24h2"}
_ENTERPRISE = re.compile(
    r"\benterprise\b|\bentreprise\b|\bunternehmen\b|\bempresa\b|\beducation\b|\béducation\b|\beducación\b"
)
_HOME = re.compile(
    r"\bhome\b|\bpro\b|\bprofessional\b|\bprofession[ne]+l\b|\bfamille\b|\bfamiliale\b|\bcore\b|\bworkstations?\b|\bs mode\b|\bsingle language\b"
)
_PACK = re.compile(r"\b(?:service pack|sp) ?(\d)\b")


def _windows(said: str, version: str, table: Table) -> Match | None:
    text = f"{said} {version}"
    if _OTHER_WINDOWS.search(said):
        return None
    if "server" in said:
        return _windows_server(said, version, table.products.get("windows-server", ()))
    cycles = table.products.get("windows", ())
    client = _CLIENT.search(said)
    name = client[1] if client else ""
    if name in ("xp", "vista", "7", "8", "8.1"):
        return _old_windows(name, text, cycles)
    if not name and not re.search(r"\b10\.0\.\d{5}", version):
        return None
    return _windows_10(name, said, version, cycles, table)


def _old_windows(name: str, text: str, cycles: Iterable[Cycle]) -> Match | None:
    """XP to 8.1: one cycle a name, with the service pack that ended last."""
    start = {"xp": "5", "vista": "6"}.get(name, name)
    if name == "xp" and re.search(r"x64|64[- ]bit|\b5\.2\.", text):
        return None
    if name == "8" and re.search(r"\b6\.3\.9600\b", text):
        name = start = "8.1"
    found = [one for one in cycles if one.cycle == start or re.fullmatch(re.escape(start) + r"-sp\d", one.cycle)]
    build, pack = _OLD_BUILD.search(text), _PACK.search(text)
    for one in found:
        has = one.cycle.rpartition("-sp")[2] if "-sp" in one.cycle else ""
        if pack and has and pack[1] != has:
            return None
        if build and has and name == "7" and one.build.rpartition(".")[2] != build[2]:
            return None  # without its service pack it ended earlier than the table says
    return _only(found)


def _windows_10(name: str, said: str, version: str, cycles: Iterable[Cycle], table: Table) -> Match | None:
    long_term = re.search(r"\blts[bc]\b", said)
    year = re.search(r"\b(2015|2016|2019|2021|2024)\b", said) if long_term else None
    named = {m[1] for m in _RELEASE.finditer(f"{said} , {version}")}
    if year:
        named.add(_LONG_TERM[year[1]])
    builds = {next(filter(None, m.groups())) for text in (said, version) for m in _BUILD.finditer(text)}
    if len(named) > 1 or len(builds) > 1 or not (named or builds):
        return None
    found = [one for one in cycles if re.match(r"1[01]-", one.cycle)]
    if builds:
        found = [one for one in found if one.build.rpartition(".")[2] in builds]
        if not name and any(one.build.rpartition(".")[2] in builds for one in table.products.get("windows-server", ())):
            return None
        if name == "11" and any(one.cycle.startswith("10-") for one in found):
            return None  # a 10 never calls itself 11; an 11 does call itself 10 in its registry
    elif name:
        found = [one for one in found if one.cycle.startswith(name + "-")]
    if named:
        found = [one for one in found if one.cycle.split("-")[1] in named]
    return _only(_of_edition(said, bool(long_term), found))


def _of_edition(said: str, long_term: bool, found: list[Cycle]) -> list[Cycle]:
    """Home and Pro (w), Enterprise and Education (e), long-term (lts); a cycle without a letter is for w and e."""

    def letters(one: Cycle) -> tuple[str, ...]:
        return tuple(one.cycle.split("-")[2:])

    iot = "iot" in said.split()
    if long_term:
        return [one for one in found if letters(one) == (("iot", "lts") if iot else ("e", "lts"))]
    if iot:
        return [one for one in found if letters(one) == ("iot",)]
    found = [one for one in found if letters(one) in ((), ("w",), ("e",))]
    if re.search(r"\bpro education\b", said) or (_HOME.search(said) and not _ENTERPRISE.search(said)):
        return [one for one in found if letters(one) in ((), ("w",))]
    if _ENTERPRISE.search(said):
        return [one for one in found if letters(one) in ((), ("e",))]
    return found


def _windows_server(said: str, version: str, cycles: Iterable[Cycle]) -> Match | None:
    year = _SERVER.search(said)
    builds = {next(filter(None, m.groups())) for text in (said, version) for m in _BUILD.finditer(text)}
    found = list(cycles)
    if year:
        start = year[1] + ("-r2" if year[2] else "")
        found = [one for one in found if re.fullmatch(re.escape(start) + r"(-sp\d)?", one.cycle)]
        pack = _PACK.search(f"{said} {version}")
        old = _OLD_BUILD.search(version)
        if pack and any("-sp" in one.cycle for one in found):
            found = [one for one in found if one.cycle.endswith("-sp" + pack[1])]
        if old and start.startswith("2008"):
            found = [
                one
                for one in found
                if one.build.rpartition(".")[2] == old[2] or (start == "2008" and old[2] in ("6002", "6003"))
            ]
    else:
        named = {m[1] for m in _RELEASE.finditer(f"{said} , {version}")}
        if not builds and not named:
            return None
        if named:
            found = [one for one in found if one.cycle.split("-")[0] in named and one.cycle[-2:] in ("ac",)]
    if builds:
        found = [one for one in found if one.build.rpartition(".")[2] in builds]
    return _only(found)


# ---------------------------------------------------------------- models
# (makers, a word that the name has, product, words that stand before a label's own)
_DEVICES: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    (("apple",), r"\biphone\b", "iphone", r"^(apple )?iphone "), (("apple",), r"\bipad\b", "ipad", r"^(apple )?ipad "),
    (("apple",), r"\bwatch\b", "apple-watch", r"^(apple )?watch "),
    (("microsoft",), r"\bsurface\b", "surface", r"^(microsoft )?surface "),
    (("google",), r"\bpixel watch\b", "pixel-watch", r"^(google )?pixel watch ?"), (("google",), r"\bpixel\b", "pixel", r"^(google )?pixel "),
    (("google", "lg", "asus", "huawei", "samsung", "motorola"), r"\bnexus\b", "google-nexus", r"^(google )?nexus "),
    (("samsung",), r"\bgalaxy tab\b", "samsung-galaxy-tab", r"^(samsung )?galaxy tab "),
    (("samsung",), r"\bgalaxy\b", "samsung-mobile", r"^(samsung )?galaxy "),
    (("nokia", "hmd"), r"\bnokia\b", "nokia", r"^nokia "), (("oneplus",), r"", "oneplus", r"^oneplus "), (("sony",), r"\bxperia\b", "sony-xperia", r"^(sony )?xperia "),
)  # fmt: skip
_AMBIGUOUS = {("surface", ""), ("surface", "pro")}  # the first and the fifth both call themselves “Surface Pro”
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th) (?:gen(?:eration)?)\b\.?")
_NOISE = re.compile(
    r"\b\d+ ?[gt]b(/\d+ ?[gt]b)?\b|\bsm-[a-z0-9/]+|\b(?:model )?a\d{4}\b|\bdual[- ]sim\b|\bunlocked\b|\bsmartphone\b|\bmobile phone\b|\btablet\b"
)
_COLOURS = frozenset((
    "black", "white", "silver", "gold", "graphite", "midnight", "starlight", "blue", "purple", "violet", "pink", "green", "red", "yellow", "gray", "grey", "platinum", "space",
    "sierra", "alpine", "deep", "titanium", "natural", "rose", "phantom", "mint", "lavender", "cream", "coral", "orange", "charcoal", "obsidian", "hazel", "lemongrass", "snow", "matte",
))  # fmt: skip


def of_known_kind(maker: str | None, name: str | None) -> bool:
    """Whether it is a telephone, tablet, watch or Surface of those that the table is about, known to it or not."""
    return _device(_plain(maker), _plain(name)) is not None


def _device(made: str, said: str) -> tuple[str, str, str] | None:
    """(product, what stands before a label's own words, the name with its maker)."""
    for makers, word, product, lead in _DEVICES:
        if made and not any(re.search(r"\b" + one + r"\b", made) for one in makers):
            continue
        if not (re.search(word, said) if word else "oneplus" in (made + " " + said).replace(" ", "")):
            continue
        whole = said if not made or re.match(re.escape(makers[0]) + r"\b", said) else f"{makers[0]} {said}"
        return product, lead, whole.replace("one plus", "oneplus") if product == "oneplus" else whole
    return None


def end_for_model(maker: str | None, name: str | None, table: Table | None = None) -> Match | None:
    """For a model of a telephone, tablet or Surface, for example "Apple" and "iPhone 13"; maker may be unknown."""
    device = _device(_plain(maker), _plain(name))
    if device is None:
        return None
    product, lead, whole = device
    cycles = (table or bundled()).products.get(product, ())
    wanted = _label(whole, lead)
    if not cycles or (product, wanted) in _AMBIGUOUS:
        return None
    by_label: dict[str, list[Cycle]] = {}
    for one in cycles:
        label = one.label or one.cycle
        for form in {_label(_plain(label), lead), _label(_plain(one.title + " " + label), lead)}:
            by_label.setdefault(form, []).append(one)
    return _by_label(wanted, by_label)


def _by_label(wanted: str, by_label: dict[str, list[Cycle]]) -> Match | None:
    words = wanted.split()
    while words:
        form = " ".join(words)
        found = by_label.get(form) or by_label.get(form + " 5g")  # a Galaxy S21 exists only as S21 5G
        if found:
            return _only(found)
        if words[-1] not in _COLOURS:
            return None
        words.pop()
    return None


def _label(text: str, lead: str) -> str:
    """The form in which a name and a label are compared: no maker, no memory size, no signs."""
    text = _NOISE.sub(" ", text)
    text = _ORDINAL.sub(r"\1 gen", text.replace("(", " ").replace(")", " ").replace("-inch", " inch"))
    text = " ".join(text.replace("+", " plus ").replace(",", " ").replace("/", " ").split())
    return re.sub(lead, "", text + " ").strip()
