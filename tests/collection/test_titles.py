"""Titles as real computers report them: the key they are learned by, and which of them nobody has to look at.

Left for a person: 83 of 770 packages of a Debian with developers' tools, 43 of 355 of a Windows XP, 51 of 367 and 134 of 349 of two Macs.
"""

import time
from pathlib import Path

import pytest

from itam_desktop.collection.machine import PROGRAM_KINDS, Program
from itam_desktop.collection.reading import read
from itam_desktop.collection.titles import key_of, publisher_key, shown, version_in, what_is

# title, publisher, key, version, what it is
TITLES = [
    ("Adobe Reader X (10.1.2)", "Adobe Systems Incorporated", "adobe reader x", "10.1.2", "program"),
    ("Adobe Reader XI (11.0.10)  MUI", "Adobe Systems Incorporated", "adobe reader xi", "11.0.10", "program"),
    ("Adobe Acrobat Reader DC - Deutsch", "Adobe Systems Incorporated", "adobe acrobat reader dc", "", "program"),
    ("Adobe Acrobat (64-bit)", "Adobe", "adobe acrobat", "", "program"),
    ("Acrobat X", "", "acrobat x", "", "program"),
    ("Adobe Flash Player 11 Plugin", "Adobe Systems Incorporated", "adobe flash player 11 plugin", "", "program"),
    ("Adobe Shockwave Player 11", "Adobe Systems, Inc.", "adobe shockwave player 11", "", "program"),
    ("Mozilla Firefox 10.0.2 (x86 en-US)", "Mozilla", "mozilla firefox", "10.0.2", "program"),
    ("Mozilla Firefox (x64 de)", "Mozilla", "mozilla firefox", "", "program"),
    ("Firefox", "Mozilla Corporation", "mozilla firefox", "", "program"),
    ("Mozilla Thunderbird (2.0.0.23)", "Mozilla", "mozilla thunderbird", "2.0.0.23", "program"),
    ("Opera 11.52", "Opera Software ASA", "opera", "11.52", "program"),
    ("Opera Stable 98.0.4759.39", "Opera Software", "opera stable", "98.0.4759.39", "program"),
    ("PuTTY version 0.58", "Simon Tatham", "simon tatham putty", "0.58", "program"),
    ("CCleaner (remove only)", "Piriform", "piriform ccleaner", "", "program"),
    ("Iceows V4.20a", "", "iceows", "4.20a", "program"),
    ("GPL Ghostscript 8.54", "", "gpl ghostscript", "8.54", "program"),
    ("GPL Ghostscript Fonts", "", "gpl ghostscript fonts", "", "font"),
    ("K-Lite Codec Pack 7.1.0 (Standard)", "", "k-lite codec pack standard", "7.1.0", "program"),
    ("7-Zip 19.00 (x64)", "Igor Pavlov", "igor pavlov 7-zip", "19.00", "program"),
    ("Notepad++ (64-bit x64)", "Notepad++ Team", "notepad++", "", "program"),
    ("Java(TM) 6 Update 31", "Oracle", "oracle java 6", "31", "program"),
    ("Java 8 Update 251 (64-bit)", "Oracle Corporation", "oracle java 8", "251", "program"),
    ("Java 8 Update 301", "Sun Microsystems, Inc.", "oracle java 8", "301", "program"),
    ("Microsoft Office Professional Plus 2010", "Microsoft Corporation", "microsoft office professional plus 2010", "", "program"),
    ("Microsoft Office Professional Plus 2019 - de-de", "Microsoft Corporation", "microsoft office professional plus 2019", "", "program"),
    ("Microsoft Office Word MUI (English) 2010", "Microsoft Corporation", "microsoft office word mui 2010", "", "language"),
    ("Microsoft Office Proof (French) 2010", "Microsoft Corporation", "microsoft office proof 2010", "", "language"),
    ("Microsoft 365 Apps for enterprise - en-us", "Microsoft Corporation", "microsoft 365 apps for enterprise", "", "program"),
    ("Visio 2010 x64", "", "visio 2010", "", "program"),
    ("AutoCAD 2018 - English", "Autodesk", "autodesk autocad 2018", "", "program"),
    ("Security Update for Windows XP (KB2507618)", "Microsoft Corporation", "microsoft security update for windows xp kb2507618", "", "update"),
    ("Windows Media Player 10 Hotfix - KB888656", "Microsoft Corporation", "microsoft windows media player 10 hotfix kb888656", "", "update"),
    ("Update for Microsoft Office 2010 (KB2553310) 32-Bit Edition", "Microsoft", "microsoft update for microsoft office 2010 kb2553310", "", "update"),
    ("Microsoft Office 2010 Service Pack 1 (SP1)", "Microsoft", "microsoft office 2010", "", "update"),
    ("Windows XP Service Pack 3", "Microsoft Corporation", "microsoft windows xp", "", "update"),
    ("Windows Genuine Advantage Validation Tool (KB892130)", "Microsoft Corporation", "microsoft windows genuine advantage validation tool kb892130", "", "update"),
    ("Microsoft .NET Framework 4 Client Profile", "Microsoft Corporation", "microsoft .net framework 4 client profile", "", "library"),
    ("Microsoft .NET Framework 3.5 SP1", "Microsoft Corporation", "microsoft .net framework", "3.5", "library"),
    ("Microsoft Visual C++ 2005 Redistributable", "Microsoft Corporation", "microsoft visual c++ 2005 redistributable", "", "library"),
    ("Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.36.32532", "Microsoft Corporation", "microsoft visual c++ 2015-2022 redistributable", "14.36.32532", "library"),
    ("Microsoft Visual C++ 2013 x64 Minimum Runtime - 12.0.40660", "Microsoft Corporation", "microsoft visual c++ 2013 minimum runtime", "12.0.40660", "library"),
    ("Microsoft Edge WebView2-Laufzeit", "Microsoft Corporation", "microsoft edge webview2-laufzeit", "", "library"),
    ("MSXML 4.0 SP2 Parser and SDK", "Microsoft Corporation", "microsoft msxml parser and sdk", "4.0", "library"),
    ("Spelling Dictionaries Support For Adobe Reader 9", "Adobe Systems Incorporated", "adobe spelling dictionaries support for adobe reader 9", "", "language"),
    ("Realtek High Definition Audio Driver", "Realtek Semiconductor Corp.", "realtek semiconductor realtek high definition audio driver", "", "driver"),
    ("NVIDIA Grafiktreiber 536.23", "NVIDIA Corporation", "nvidia grafiktreiber", "536.23", "driver"),
    ("Intel(R) Wireless Bluetooth(R)", "Intel Corporation", "intel wireless bluetooth", "", "driver"),
    ("Intel(R) Management Engine Components", "Intel Corporation", "intel management engine components", "", "driver"),
    ("Driver Booster 9", "IObit", "iobit driver booster 9", "", "program"),
    ("Windows 8.1", "", "windows 8.1", "8.1", "program"),
    ("Windows Internet Explorer 8", "Microsoft Corporation", "microsoft windows internet explorer 8", "", "os"),
    ("Python 3.11.4 (64-bit)", "Python Software Foundation", "python", "3.11.4", "program"),
    ("Python 3.11.4 Standard Library (64-bit)", "Python Software Foundation", "python standard library", "3.11.4", "library"),
    ("TeamViewer 11", "TeamViewer", "teamviewer 11", "", "program"),
    ("Zoom(32bit)", "Zoom Video Communications, Inc.", "zoom video communications zoom", "", "program"),
    ("Node.js", "Node.js Foundation", "node.js", "", "program"),
    ("Paint.NET v4.2", "dotPDN LLC", "dotpdn paint.net", "4.2", "program"),
    ("PyCharm Community Edition 2023.1.2", "JetBrains s.r.o.", "jetbrains pycharm community edition", "2023.1.2", "program"),
    ("Oracle Calendar", "Oracle", "oracle calendar", "", "program"),
    ("Calendar", "Oracle", "oracle calendar", "", "program"),
    ("GIMP 2.10.34-2", "The GIMP Team", "gimp", "2.10.34-2", "program"),
    ("WinSCP 4.0.7", "Martin Prikryl", "martin prikryl winscp", "4.0.7", "program"),
    ("WinRAR 5.40 (64-разрядная)", "win.rar GmbH", "win.rar winrar", "5.40", "program"),
    ("1C:Предприятие 8 (8.3.6.2299)", "1С-Софт", "1с-софт 1c предприятие 8", "8.3.6.2299", "program"),
    ("FusionInventory Agent 2.3.19 (x64 edition)", "FusionInventory Team", "fusioninventory agent", "2.3.19", "program"),
    ("Microsoft Visual Studio 2010 Tools for Office Runtime (x64)", "Microsoft Corporation", "microsoft visual studio 2010 tools for office runtime", "", "library"),
    ("Symantec Backup Exec Remote Agent for Windows Systems", "Symantec Corporation", "symantec backup exec remote agent for windows systems", "", "program"),
    ("Foo Add-on", "", "foo add-on", "", "program"),
    ("10.2.1", "", "10.2.1", "10.2.1", "program"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "publisher", "key", "version", "kind"), TITLES, ids=[row[0] for row in TITLES])
def test_a_title(title: str, publisher: str, key: str, version: str, kind: str) -> None:
    assert (key_of(title, publisher), version_in(title), what_is(Program(title, publisher, source="registry"))) == (
        key,
        version,
        kind,
    )


PACKAGES = [
    ("libreoffice-writer", "program"), ("libreoffice-l10n-de", "language"), ("librecad", "program"), ("libssl3", "library"), ("libgtk-3-dev", "library"),
    ("python3-numpy", "library"), ("python3", "program"), ("linux-image-6.1.0-13-amd64", "os"), ("linux-headers-amd64", "os"), ("firmware-iwlwifi", "os"),
    ("fonts-dejavu-core", "font"), ("fonts-noto-cjk", "font"), ("aspell-fr", "language"), ("hunspell-de-de", "language"), ("language-pack-de", "language"), ("git", "program"),
    ("git-doc", "library"), ("vlc", "program"), ("vlc-data", "library"), ("gimp", "program"), ("postgresql-15", "program"), ("apache2", "program"),
    ("apache2.2-common", "library"), ("systemd", "os"), ("grub-pc", "os"), ("kernel-core", "os"), ("glibc", "library"), ("perl-Digest-SHA", "library"), ("firefox-esr", "program"),
    ("thunderbird-locale-de", "language"), ("openssh-server", "program"), ("gir1.2-gtk-3.0", "library"), ("apt", "os"), ("docker-ce", "program"), ("google-chrome-stable", "program"),
    ("xerces-j2", "program"), ("php-nette-neon", "library"), ("texlive-latex-base", "library"), ("mariadb-server", "program"), ("nodejs", "program"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), PACKAGES)
def test_a_package(name: str, kind: str) -> None:
    assert what_is(Program(name, source="dpkg", ident=name)) == kind


@pytest.mark.parametrize(
    ("publisher", "key"),
    [
        ("Adobe Systems Incorporated", "adobe"), ("Adobe Inc.", "adobe"), ("Adobe", "adobe"), ("Microsoft Corporation", "microsoft"), ("Microsoft", "microsoft"),
        ("O&O Software GmbH", "o&o"), ("LogMeIn Inc.", "logmein"), ("Identity Finder, LLC", "identity finder"), ("Hewlett-Packard Company", "hp"), ("HP Inc.", "hp"),
        ("Oracle America, Inc.", "oracle"), ("Sun Microsystems, Inc.", "oracle"), ("JetBrains s.r.o.", "jetbrains"), ("The Document Foundation", "document"), ("", ""),
        ("Opera Software ASA", "opera"), ("SAP SE", "sap"), ("AG", "ag"), ("Müller & Söhne GmbH & Co. KG", "müller & söhne"),
    ],
)  # fmt: skip
def test_a_publisher_without_its_legal_form(publisher: str, key: str) -> None:
    assert publisher_key(publisher) == key


def test_what_the_source_says_stands() -> None:
    assert what_is(Program("Whatever", kind="update")) == "update"
    assert shown("  Intel(R)\tCore™  Tools ") == "Intel Core Tools"


LEFT = [
    ("win_registry/xp-Uninstall.reg", 355, 43),
    ("macos/sample1.SPApplicationsDataType", 349, 134),
    ("macos/sample5.SPApplicationsDataType-xml", 367, 51),
]


@pytest.mark.parametrize(("name", "all_of_them", "left"), LEFT)
def test_few_titles_are_left_for_a_person(realdata: Path, name: str, all_of_them: int, left: int) -> None:
    programs = read(realdata / "machine_dumps" / name)[0].programs
    kinds = [what_is(program) for program in programs]
    assert set(kinds) <= set(PROGRAM_KINDS)
    assert (len(programs), kinds.count("program")) == (all_of_them, left)


def test_3000_titles_are_judged_and_keyed_quickly() -> None:
    programs = [
        Program(f"{title} {n}", publisher, source="registry") for n in range(50) for title, publisher, *_ in TITLES[:60]
    ]
    before = time.perf_counter()
    for program in programs:
        what_is(program)
        key_of(program.name, program.publisher)
    assert time.perf_counter() - before < 0.5


def test_no_title_takes_long() -> None:
    for word in (
        "(" * 250,
        "1." * 125,
        "(x64 " * 50,
        "a " * 125,
        "- " * 125,
        "update " * 35,
        " " * 250,
        "1.0-" * 60,
        "(de, " * 50 + ")",
        "visual c++ " * 22,
    ):
        before = time.perf_counter()
        key_of(word), version_in(word), what_is(Program(word)), publisher_key(word)
        assert time.perf_counter() - before < 0.1, word
