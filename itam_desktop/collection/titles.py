"""What a reported title means: the key by which it is learned, its version, its publisher, and whether a person has to look at it.

"Mozilla Firefox 10.0.2 (x86 en-US)" and "Mozilla Firefox (x64 de)" are one thing to buy or not to buy; "Office 2016" and "Office 2019" are two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from itam_desktop.collection.machine import Program
from itam_desktop.kernel.kinds import clean

_MARKS = re.compile(r"\((?:tm|r|c)\)|[®™©]", re.I)
_LANGUAGES = (
    "deutsch|german|english|englisch|français|francais|french|italiano|italian|español|spanish|nederlands|dutch|português|portuguese|polski|polish|"
    "русский|russian|čeština|czech|magyar|hungarian|svenska|swedish|dansk|danish|norsk|norwegian|suomi|finnish|türkçe|turkish|ελληνικά|greek|"
    "日本語|japanese|中文|chinese|한국어|korean|allemand|anglais|multilingual|mehrsprachig|international english"
)
_CODE = r"(?:de|en|fr|it|es|nl|pt|pl|ru|cs|hu|sv|da|fi|tr|ja|ko|zh|nb|el|uk|ro|bg|hr|sk|sl|he|ar|et|lv|lt)"
_TAG = rf"(?:{_CODE}(?:-[a-z]{{4}})?-[a-z]{{2}}|{_CODE})"
_ARCH = r"(?:x86[_-]64|x64|x86|amd64|arm64|aarch64|win32|win64|i[36]86|ia64|64[- ]?(?:bits?|разрядн\w+)|32[- ]?(?:bits?|разрядн\w+))"
_CUTS = re.compile(
    rf"""
    \(\s*(?:{_ARCH}|{_TAG}|{_LANGUAGES}|v?\d[\d.]*|remove\ only|entfernen|edition|build\ \d+|current\ user|user|system|[\s,;/-])+\s*\)   # (x64 de), (10.1.2), (remove only)
    | (?:\s|^)-\s*(?:{_TAG}|{_LANGUAGES})(?=\s|$)                                    # - de-de, - Deutsch
    | (?:\s|^)-\s*v?\d+(?:\.\d+)+\S*                                                 # - 14.36.32532
    | (?<![\w.+-]){_ARCH}(?:\s+edition)?(?![\w+])                                    # x64, 64-bit
    | (?<!\w)(?:version|ver\.?|release|rev\.?|build|v\.)\s*\d[\w.]*                  # version 1.2, build 7601
    | (?<!\w)v\d+(?:\.\d+)*[a-z]?(?!\w)                                              # V4.20a, v3
    | (?<!\w)update\s+\d+                                                            # Update 251
    | (?<!\w)(?:sp\s?\d|service\ pack\ \d)(?!\w)                                     # SP1
    | (?<![\w.])\d+(?:\.\d+)+(?:[-_+~]?(?:alpha|beta|rc|pre|final|stable|lts|[a-z])?\d*)*(?![\w.])   # 10.0.2, 4.2-1
    | (?<!\w)(?:{_CODE}(?:-[a-z]{{4}})?-[a-z]{{2}}|mui)$                                       # de-DE at the end
    """,
    re.I | re.X,
)
_KEEP = re.compile(r"\bwindows (?:8\.1|95|98|nt \d\.\d)\b", re.I)
_EMPTY = re.compile(r"\(\s*[,;-]*\s*\)|\[\s*\]")
_NOT_WORDS = re.compile(r"[^\w+#&.'-]+")
_VERSION = re.compile(r"(?<![\w.])v?(\d+(?:\.\d+)+[\w-]*)", re.I)
_VERSION_WORD = re.compile(r"\b(?:version|ver\.?|v\.)\s*(\d[\w.]*)", re.I)
_UPDATE_NUMBER = re.compile(r"\bupdate\s+(\d+)\b", re.I)

_LEGAL = re.compile(
    r"[,.]?\s+(?:inc|incorporated|llc|ltd|limited|gmbh(?:\s*&\s*co\.?\s*kg)?|mbh|ag|se|kg|ug|e\.?\s?v|corp|corporation|co|company|plc|s\.?a\.?r\.?l|s\.?a\.?s?|s\.?p\.?a|s\.?r\.?l|"
    r"b\.?v|n\.?v|a\.?b|oy|a/?s|aps|asa|pty|pvt|kft|s\.?r\.?o|d\.?o\.?o|sp\.?\s*z\s*o\.?\s*o|jsc|ооо|зао|systems|software|technologies|technology|foundation|"
    r"development team|team|group|the|project|international|labs?|solutions)\.?$",
    re.I,
)  # fmt: skip
_SAME_PUBLISHER = {
    "microsoft windows": "microsoft", "hewlett-packard": "hp", "hewlett packard": "hp", "hp development": "hp", "the document foundation": "document",
    "sun microsystems": "oracle", "oracle america": "oracle", "google": "google", "the git": "git", "python": "python", "mozilla": "mozilla",
    "adobe": "adobe", "apple computer": "apple", "videolan": "videolan",
}  # fmt: skip
# Who packs a distribution is not who makes its programs.
_PACKERS = frozenset(
    ["debian", "ubuntu", "canonical", "fedora", "red hat", "centos", "rocky", "rocky enterprise", "almalinux", "suse", "opensuse", "suse linux products", "remi collet", "rpm fusion", "flathub", "arch linux", "kde", "unknown", "publisher", "n/a"]
)  # fmt: skip


def shown(name: str) -> str:
    """The title as it is shown: without trade marks and doubled spaces."""
    return " ".join(_MARKS.sub("", clean(name, False)).split())


@lru_cache(20_000)
def key_of(name: str, publisher: str = "") -> str:
    """What a title is learned by: small, without version, build, architecture and language; with its publisher in front."""
    words = shown(name).casefold()
    if not _KEEP.search(words):
        for _ in range(2):  # what a cut lays bare: "x (64-bit) - de-de"
            words = _EMPTY.sub(" ", _CUTS.sub(" ", words))
    words = " ".join(word for word in _NOT_WORDS.sub(" ", words).split() if word.strip(".-'&+_")).strip(" -.")
    if not words:  # a title that is nothing but a version
        words = shown(name).casefold()
    maker = publisher_key(publisher)
    if maker and maker not in _PACKERS and not words.startswith(maker):
        words = f"{maker} {words}"
    return clean(clean(words, False)[:250], False)  # folding can undo what was composed


def version_in(name: str) -> str:
    """The version that a title carries itself: "10.0.2"; "251" of "Java 8 Update 251"; "" for none."""
    words = shown(name)
    hit = _VERSION.search(words) or _VERSION_WORD.search(words) or _UPDATE_NUMBER.search(words)
    return hit[1] if hit else ""


@lru_cache(5_000)
def publisher_key(publisher: str) -> str:
    """A publisher without legal form: "Adobe Systems Incorporated" and "Adobe Inc." are "adobe"."""
    words = shown(publisher).casefold().strip(" .,;-*")
    words = re.sub(r"\s*\([^()]*\)$", "", words)
    for _ in range(5):
        fewer = _LEGAL.sub("", words).rstrip(" .,;&-")
        if fewer == words or not fewer:
            break
        words = fewer
    return _SAME_PUBLISHER.get(words, words.removeprefix("the "))


# ------------------------------------------------------------ what nobody has to look at


def _words(alternatives: str) -> re.Pattern[str]:
    """One of those at the beginning of a word; for small titles, as ignoring case would make it three times slower."""
    return re.compile(rf"\b(?:{alternatives})")


_UPDATE = _words(
    r"kb\d{6,7}\b|kb \d{6,7}\b|security (?:update|intelligence)|hotfix\b|service pack \d|cumulative update|definition update|update (?:for|to) |update rollup"
    r"|^update: |sicherheitsupdate|update für |mise à jour (?:de|pour|du) |actualización de |patch \d|обновление")  # fmt: skip
_LANGUAGE = _words(
    r"language (?:pack|interface|resource|support)|sprachpaket|pack(?:ages)? de langue|proof(?:ing)?\b (?:tools|\()|proof \(|mui \(|multilingual user interface"
    r"|spelling dictionar|dictionar(?:y|ies)\b.*\b(?:for|support)\b|locali[sz]ation\b|korrekturhilfen")  # fmt: skip
_LIBRARY = _words(
    r"redistributable|redist\b|visual c\+\+ .*(?:runtime|librar|minimum|additional|debug)|runtimes?\b(?! broker)|net framework|net (?:core |desktop |host|standard|sdk)"
    r"|msxml\b|directx\b|webview2\b|xna framework|vcredist|openal\b|physx\b|framework \d|shared (?:components|framework|add-in|library|libraries)"
    r"|primary interop|silverlight\b.*sdk|client profile\b|osm(?:ux)? mui \(|c\+\+ library|common files\b|application error reporting"
    r"|data access components|system clr types|native client\b|setup support files|visual basic.*runtime|windows (?:app sdk|sdk addon)|click-to-run\b|update helper\b|(?:update|maintenance) service\b|refresh manager|laufzeit"
    r"|^python \d[\d.]*\d (?:core|development|documentation|executables|pip|standard|tcl|test|utility|add to path)")  # fmt: skip
_DRIVER = _words(
    r"drivers?\b(?! (?:booster|easy|genius|updater|manager|max))|\w*treiber\b|pilotes?\b|controlador(?:es)?\b|chipset\b|firmware\b|management engine\b|rapid storage\b|high definition audio\b|serial io\b"
    r"|bluetooth\b.*\b(?:software|stack|package)|wireless (?:lan|software|bluetooth)|proset\b|touchpad\b|pointing device|card reader\b|hd graphics\b|physx\b"
    r"|dynamic platform|usb 3\.\d|xhci\b|hotkey(?:s| )|thunderbolt\b|graphics control panel")  # fmt: skip
_FONT = _words(r"fonts?\b|schriftarten\b|polices de caractères\b")
_OS = _words(
    r"windows genuine advantage|update health tools|pc health check|windows (?:installer|internet explorer|media (?:format|player)|driver package|live id|xp service pack|imaging"
    r"|feature experience|software development kit|setup remediation|10 update assistant|11 installation assistant|journal viewer|search \d|management framework|powershell 1)"
    r"|^microsoft (?:edge update|update health|windows journal)|highmat extension|webfldrs\b|^connection manager$|privacy screen\b")  # fmt: skip

_RULES = (
    ("update", _UPDATE),
    ("language", _LANGUAGE),
    ("library", _LIBRARY),
    ("driver", _DRIVER),
    ("font", _FONT),
    ("os", _OS),
)

_PACKAGE_LIBRARY = re.compile(
    r"^lib(?!re(?:office|cad|wolf|elec|speed|-)|reoffice)[a-z0-9]|-(?:dev|devel|dbg|dbgsym|debuginfo|doc|docs|common|data|headers|libs?|static|javadoc|bin-common|examples|lang|compat|core-libs|filesystem|runtime|jni|source|sources)\d*$"
    r"|^(?:python3?|python\d\.\d+|python2|perl|ruby|golang|node|php|php\d\d?|r-cran|r-bioc|haskell|ocaml|lua\d?|rust|pkgconf|gir1\.2|gstreamer1\.0|qml-module|mono|texlive-latex|glib|xserver-xorg|erlang|nodejs|rubygem|ghc)-[a-z]"
    r"|^(?:glibc|gcc-\d+-base|zlib|libstdc|boost|qt[456]-|kf[56]-|mesa-|mozjs|nss|nspr|expat|pcre|readline|ncurses|gtk[234]$|gtk\d-|atk$|cairo$|pango$|gdk-pixbuf|dbus-|cpp(?:-\d+)?$|binutils-|gnupg-l10n)"
    r"|-(?:lib|libs|java|perl|ruby|gir|typelib|plugins?-base|modules?|typing|stubs|engine-common|tcl)$|^perl\(|^x11-common$|^tzdata|-perl-|^shared-mime-info$|^hicolor-icon-theme$|-icon-theme$|-themes?$", re.I)  # fmt: skip
_PACKAGE_LANGUAGE = re.compile(
    r"^(?:language-pack|aspell|hunspell|hyphen|mythes|wamerican|wbritish|wngerman|ispell|task|manpages|ibritish|iamerican|ingerman|dictionaries)(?:-|$)|-l10n(?:-|$)|-locales?(?:-|$)|-i18n(?:-|$)|-langpack(?:-|s$)|^locales|-help-[a-z]{2}", re.I)  # fmt: skip
_PACKAGE_FONT = re.compile(r"^(?:fonts|ttf|otf|xfonts|t1)-|-fonts?(?:-|$)|^fontconfig|^font-", re.I)
_PACKAGE_OS = re.compile(
    r"^(?:linux-(?:image|headers|modules|firmware|libc|base|kbuild|compiler|generic|tools|oem|source|virtual)|kernel(?:-|$)|kmod|grub|shim|systemd|udev|initramfs|dracut|firmware-|microcode|intel-microcode|amd64-microcode"
    r"|base-(?:files|passwd)|apt(?:-|$)|dpkg(?:-|$)|aptitude$|dnf(?:-|$)|yum(?:-|$)|rpm(?:-|$)|debconf|debian-|ubuntu-|fedora-|centos-|redhat-|rocky-|coreutils|bash(?:-completion)?$|dash$|sed$|grep$|gawk$|mawk$|findutils|util-linux|login$"
    r"|passwd$|adduser$|mount$|e2fsprogs|init(?:-|scripts|$)|sysv|lsb-|net-tools|iproute|ifupdown|netbase|nftables|iptables|hostname$|procps|psmisc|bsdutils|bsdextrautils|bsdmainutils|ncurses-|perl-base|perl$|perl-modules|tar$|gzip$"
    r"|bzip2$|xz-utils|zstd$|diffutils|cpio$|ca-certificates|openssl$|gpgv?$|gnupg|gpg-|pinentry|dirmngr|dbus|polkit|policykit|pam|alsa-|pulseaudio|pipewire|wireplumber|xserver-|xorg|x11-|wayland|xwayland|mesa|vulkan|"
    r"tzdata|readline-common|sensible-utils|ucf$|logrotate|cron|anacron|rsyslog|logsave|mime-support|media-types|mailcap|xdg-|dconf|gsettings|update-|unattended-|needrestart|popularity-contest|reportbug|os-prober|efibootmgr|"
    r"setup$|filesystem$|basesystem|selinux|setools|audit|chrony|ntp|network-manager|networkmanager|wpasupplicant|bluez|rfkill|crda|wireless-|iw$|ethtool|dmidecode|pciutils|usbutils|hdparm|smartmontools|lvm2|dmsetup|device-mapper|mdadm|cryptsetup"
    r"|parted|dosfstools|ntfs-3g|fuse3?$|less$|nano$|vim-(?:minimal|common|tiny)|file$|which$|debianutils|make(?:dev|whatis)|man-db|info$|install-info|groff-base|bind9-|dnsutils|whiptail|eject|kbd$|keyboard-configuration|console-)", re.I)  # fmt: skip
_SNAP_OS = re.compile(r"^(?:core\d*|snapd|bare)$")
_MAC_HELPER = re.compile(
    r"(?:helper|agent|daemon|uninstaller|updater|crash reporter|autoupdate|reportingservice|diagnostics|service)$|^com\.|^uninstall ",
    re.I,
)


def what_is(program: Program) -> str:
    """One of machine.PROGRAM_KINDS; all but "program" need nobody to look. What the source itself said stands."""
    return program.kind if program.kind != "program" else _judged(program.source, program.name, program.ident)


@lru_cache(20_000)  # an office's computers report the same titles
def _judged(source: str, title: str, ident: str) -> str:
    name = shown(title)
    small = name.casefold()
    if source in ("dpkg", "rpm"):
        package = ident or name
        for kind, rule in (
            ("font", _PACKAGE_FONT),
            ("language", _PACKAGE_LANGUAGE),
            ("os", _PACKAGE_OS),
            ("library", _PACKAGE_LIBRARY),
        ):
            if rule.search(package):
                return kind
        return "program"
    if source == "snap" and _SNAP_OS.match(name):
        return "os"
    if source == "macos" and _MAC_HELPER.search(name):
        return "library"
    if source == "android" and ident.startswith(("com.android.", "com.google.android.networkstack", "com.qualcomm.")):
        return "os"
    return next((kind for kind, rule in _RULES if rule.search(small)), "program")
