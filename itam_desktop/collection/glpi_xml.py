"""FusionInventory's and OCS's <REQUEST>, brought into the form of GLPI's JSON.

Read with expat and nothing else: a DOCTYPE or an entity is refused before it is looked at, depth and number of elements are bounded.
"""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from itam_desktop.collection import glpi
from itam_desktop.collection.cleaning import Notes, text, truth
from itam_desktop.collection.machine import Machine
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

DEEPEST = 30
MOST_ELEMENTS = 1_000_000
_CONTROLS = dict.fromkeys(set(range(32)) - {9, 10, 13})
_DEVICE_WRAPPERS = {"ports": "port", "components": "component"}


class _Builder:
    """Elements as dicts with small keys, several of one name as a list, leaves as texts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.stack: list[tuple[str, dict[str, Any], list[str]]] = [("", {}, [])]

    def start(self, tag: str, _: dict[str, str]) -> None:
        if len(self.stack) > DEEPEST:
            raise Refusal(
                tr(
                    "“{name}” is nested too deeply to be an inventory. Make the inventory again, and take that file.",
                    name=self.name,
                )
            )
        self.stack.append((tag.lower(), {}, []))

    def end(self, _: str) -> None:
        tag, children, words = self.stack.pop()
        value: Any = children or "".join(words).strip()
        above = self.stack[-1][1]
        if tag not in above:
            above[tag] = value
        elif isinstance(above[tag], list):
            above[tag].append(value)
        else:
            above[tag] = [above[tag], value]

    def words(self, data: str) -> None:
        self.stack[-1][2].append(data)

    def no(self, *_: Any) -> int:
        raise Refusal(
            tr("“{name}” holds a DOCTYPE or entities, which no inventory has. It was not read.", name=self.name)
        )


def parse(words: str, name: str, notes: Notes) -> dict[str, Any]:
    """The document as {root: …}. Raises Refusal for what is no safe, whole XML."""
    if words.count("<") > 2 * MOST_ELEMENTS:
        raise Refusal(
            tr(
                "“{name}” holds far more values than an inventory has. Make the inventory again, and take that file.",
                name=name,
            )
        )
    mended = words.translate(_CONTROLS)
    if len(mended) != len(words):
        notes.say(tr("Control characters, which XML may not hold, were left out."))
    builder = _Builder(name)
    parser = expat.ParserCreate("utf-8")  # whatever its header says: it was decoded already
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = (
        builder.start,
        builder.end,
        builder.words,
    )
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ExternalEntityRefHandler = builder.no
    try:
        parser.Parse(mended.encode("utf-8", "replace"), True)
    except expat.ExpatError as why:
        raise Refusal(
            tr("“{name}” is not whole: its XML breaks off or is damaged in line {line}. Copy it again, or make the inventory again.", name=name, line=why.lineno)
        ) from None  # fmt: skip
    return builder.stack[0][1]


def machines(words: str, name: str, notes: Notes) -> list[Machine]:
    """Every machine of a <REQUEST>. Raises Refusal."""
    root = parse(words, name, notes)
    request = root.get("request")
    if not isinstance(request, dict):
        raise Refusal(
            tr(
                "“{name}” is XML, but no inventory: it has no <REQUEST>. Choose a file that an inventory agent made.",
                name=name,
            )
        )
    agent = text(request.get("deviceid"), notes, "DEVICEID")
    if not agent:
        raise Refusal(
            tr(
                "“{name}” does not say which machine it is of (it has no DEVICEID). Make the inventory again with the agent.",
                name=name,
            )
        )
    content = request.get("content")
    if not isinstance(content, dict):
        raise Refusal(tr("“{name}” is an inventory without content. Make it again with the agent.", name=name))
    query = text(request.get("query"), notes).casefold()
    devices = content.get("device")
    if devices is None:
        return [
            glpi.machine(_flat(content), itemtype=text(request.get("itemtype"), notes) or "Computer", device_id=agent, action="inventory",
                         partial=truth(request.get("partial")) is True, source="glpi-xml", notes=notes)
        ]  # fmt: skip
    found = []
    for device in devices if isinstance(devices, list) else [devices]:
        if isinstance(device, dict):
            its = Notes()
            found.append(
                glpi.machine(_device(device, content), itemtype="Unmanaged", device_id="", action="netinventory" if "snmpquery" in query else "netdiscovery",
                             partial=query == "netdiscovery", source="glpi-xml", notes=its)
            )  # fmt: skip
    if not found:
        raise Refusal(tr("“{name}” is an inventory without content. Make it again with the agent.", name=name))
    return found


def _flat(content: dict[str, Any]) -> dict[str, Any]:
    """The older names of the same things."""
    for new, old in (("users", "user"), ("network_components", "components")):
        if new not in content and old in content:
            content[new] = content[old]
    return content


def _device(device: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    """A <DEVICE> of a network inventory (its INFO) or of a discovery (flat), in the JSON's form."""
    info = device.get("info")
    flat = (
        info if isinstance(info, dict) else {key: value for key, value in device.items() if not isinstance(value, list)}
    )
    told = dict(flat)
    told.setdefault("name", flat.get("snmphostname") or flat.get("dnshostname") or flat.get("netbiosname"))
    ips = flat.get("ips")
    listed = ips.get("ip") if isinstance(ips, dict) else flat.get("ip")
    told["ips"] = listed if isinstance(listed, list) else [listed]
    made: dict[str, Any] = {
        key: value
        for key, value in device.items()
        if key in ("modems", "firmwares", "cartridges", "pagecounters", "simcards")
    }
    for key, one in _DEVICE_WRAPPERS.items():
        inner = device.get(key)
        if isinstance(inner, dict) and one in inner:
            made["network_components" if key == "components" else "network_ports"] = inner[one]
    return made | {"network_device": told, "versionclient": content.get("moduleversion")}
