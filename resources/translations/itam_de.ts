<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>assets</name>
    <message>
        <source>1,429.00</source>
        <translation>1,429.00</translation>
    </message>
    <message>
        <source>1.429,00</source>
        <translation>1.429,00</translation>
    </message>
    <message>
        <source>A date makes it a loan.</source>
        <translation>Mit einem Datum wird es eine Leihe.</translation>
    </message>
    <message>
        <source>A newer table comes as a file of endoflife.date: the CSV or JSON of one product, or of all. Nothing is fetched by itself. A Windows without its version is not recognised: it could be several.</source>
        <translation>Eine neuere Tabelle kommt als Datei von endoflife.date: CSV oder JSON eines Produkts oder aller. Nichts wird von selbst geholt. Ein Windows ohne Version wird nicht erkannt: Es könnten mehrere sein.</translation>
    </message>
    <message>
        <source>A scan of {codes} will open nothing any more. Print a new label for it.</source>
        <translation>Ein Scan von {codes} öffnet dann nichts mehr. Drucken Sie dafür ein neues Etikett.</translation>
    </message>
    <message>
        <source>A tag prefix has one to three letters, and no I, O or Q: people read those as 1 and 0.</source>
        <translation>Ein Kürzel hat ein bis drei Buchstaben, aber kein I, O oder Q: Diese werden leicht als 1 und 0 gelesen.</translation>
    </message>
    <message>
        <source>About this asset</source>
        <translation>Über diesen Gegenstand</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add many</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Add the first asset</source>
        <translation>Ersten Gegenstand hinzufügen</translation>
    </message>
    <message>
        <source>Added the file {file} to {what}</source>
        <translation>Datei {file} zu {what} hinzugefügt</translation>
    </message>
    <message>
        <source>Added {n} assets, from {what}</source>
        <translation>{n} Gegenstände hinzugefügt, ab {what}</translation>
    </message>
    <message>
        <source>Added {what}</source>
        <translation>{what} hinzugefügt</translation>
    </message>
    <message>
        <source>Adding {file}</source>
        <translation>{file} wird hinzugefügt</translation>
    </message>
    <message>
        <source>All assets</source>
        <translation>Alle Gegenstände</translation>
    </message>
    <message>
        <source>All dates are those of the table already.</source>
        <translation>Alle Daten stimmen schon mit der Tabelle überein.</translation>
    </message>
    <message>
        <source>All we have</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>An asset cannot be part of itself.</source>
        <translation>Ein Gegenstand kann nicht Teil von sich selbst sein.</translation>
    </message>
    <message>
        <source>An asset has exactly one holder when it is given out or on loan, and none otherwise. Nothing was changed.</source>
        <translation>Ein Gegenstand hat genau einen Inhaber, wenn er ausgegeben oder verliehen ist, sonst keinen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>An example, like AB-1234: any digit for a digit, any letter for a letter.</source>
        <translation>Ein Beispiel wie AB-1234: eine beliebige Ziffer für jede Ziffer, ein beliebiger Buchstabe für jeden Buchstaben.</translation>
    </message>
    <message>
        <source>An invoice, a photo, a hand-over paper: drop it here.</source>
        <translation>Eine Rechnung, ein Foto, ein Übergabeschein: Legen Sie die Datei hier ab.</translation>
    </message>
    <message>
        <source>An older table</source>
        <translation>Eine ältere Tabelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand vom</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt bei</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>At most {n} fit side by side. Choose fewer, and merge in steps.</source>
        <translation>Höchstens {n} passen nebeneinander. Wählen Sie weniger und führen Sie sie schrittweise zusammen.</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>Zurück bis</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>Zurück ins Lager</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Binned {what}</source>
        <translation>{what} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Gekauft am</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <translation>Privatgerät</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Pkw</translation>
    </message>
    <message>
        <source>Car or truck</source>
        <translation>Pkw oder Lkw</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Changed the order of the own fields: {kind}</source>
        <translation>Reihenfolge der eigenen Felder geändert: {kind}</translation>
    </message>
    <message>
        <source>Changed what “{field_set}” asks for</source>
        <translation>Geändert, was „{field_set}“ fragt</translation>
    </message>
    <message>
        <source>Changed {n} records: {kind}</source>
        <translation>{n} Datensätze geändert: {kind}</translation>
    </message>
    <message>
        <source>Changed {what}</source>
        <translation>{what} geändert</translation>
    </message>
    <message>
        <source>Changing the kind</source>
        <translation>Art wird geändert</translation>
    </message>
    <message>
        <source>Check character</source>
        <translation>Prüfzeichen</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahlmöglichkeiten</translation>
    </message>
    <message>
        <source>Choose an asset in the list, or scan its tag.</source>
        <translation>Wählen Sie einen Gegenstand in der Liste oder scannen Sie seine Inventarnummer.</translation>
    </message>
    <message>
        <source>Choose one person, place or asset to give it to.</source>
        <translation>Wählen Sie eine Person, einen Ort oder einen Gegenstand zum Ausgeben.</translation>
    </message>
    <message>
        <source>Choose the one that is kept, and in each line the value that stays. The others go to the bin.</source>
        <translation>Wählen Sie, was bleibt, und in jeder Zeile den Wert, der bleibt. Die anderen kommen in den Papierkorb.</translation>
    </message>
    <message>
        <source>Choose two or more {kinds} that are the same.</source>
        <translation>Wählen Sie zwei oder mehr {kinds}, die dasselbe sind.</translation>
    </message>
    <message>
        <source>Choose who gets it.</source>
        <translation>Wählen Sie, wer es bekommt.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Computers, phones, printers, cars: everything your office owns or leases and wants to find again.</source>
        <translation>Computer, Telefone, Drucker, Autos: alles, was Ihr Büro besitzt oder least und wiederfinden will.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Copied {tag}.</source>
        <translation>{tag} kopiert.</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Kopierer</translation>
    </message>
    <message>
        <source>Copy the tag</source>
        <translation>Inventarnummer kopieren</translation>
    </message>
    <message>
        <source>Cores per processor</source>
        <translation>Kerne je Prozessor</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Data classification</source>
        <translation>Schutzklasse</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Tag vor Monat</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Default price</source>
        <translation>Üblicher Preis</translation>
    </message>
    <message>
        <source>Desktop computer</source>
        <translation>Desktop-Computer</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Diesel</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Disk encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <source>Disposed of on</source>
        <translation>Entsorgt am</translation>
    </message>
    <message>
        <source>Draft kept at {time}, even if the power fails</source>
        <translation>Entwurf um {time} gesichert, auch gegen Stromausfall</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>Each of these is one action: one undo takes it back for all.</source>
        <translation>Jede davon ist ein Vorgang: Einmal „Rückgängig“ nimmt ihn für alle zurück.</translation>
    </message>
    <message>
        <source>Electric</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Empty: in stock, or given out when held.</source>
        <translation>Leer: auf Lager, oder ausgegeben, wenn jemand Inhaber ist.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s name.</source>
        <translation>Leer: der Name des Modells.</translation>
    </message>
    <message>
        <source>Empty: the next in the series.</source>
        <translation>Leer: die nächste im Nummernkreis.</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Lebensende</translation>
    </message>
    <message>
        <source>End of support by the table</source>
        <translation>Supportende laut Tabelle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Durchwahl</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Field set</source>
        <translation>Feldgruppe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>First ends</source>
        <translation>Zuerst endet</translation>
    </message>
    <message>
        <source>Fiscal year starts in month</source>
        <translation>Geschäftsjahr beginnt im Monat</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For example: Property of Studio Nordkai, +49 40 123456</source>
        <translation>Zum Beispiel: Eigentum von Studio Nordkai, +49 40 123456</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Wiedergefunden</translation>
    </message>
    <message>
        <source>Free to give out</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Kraftstoff</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Möbel</translation>
    </message>
    <message>
        <source>Further MAC addresses</source>
        <translation>Weitere MAC-Adressen</translation>
    </message>
    <message>
        <source>Further codes</source>
        <translation>Weitere Nummern</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Gave out {what} to {whom}</source>
        <translation>{what} an {whom} ausgegeben</translation>
    </message>
    <message>
        <source>Give it to</source>
        <translation>Ausgeben an</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Give out {what}</source>
        <translation>{what} ausgeben</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Heading in the form</source>
        <translation>Überschrift im Formular</translation>
    </message>
    <message>
        <source>Held by person</source>
        <translation>Bei Person</translation>
    </message>
    <message>
        <source>Held by place</source>
        <translation>Bei Ort</translation>
    </message>
    <message>
        <source>Help under the field</source>
        <translation>Hilfe unter dem Feld</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Holds data</source>
        <translation>Enthält Daten</translation>
    </message>
    <message>
        <source>Holds personal data</source>
        <translation>Personendaten</translation>
    </message>
    <message>
        <source>Home place</source>
        <translation>Stammort</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Rechnername</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How many? Write a number from 1 to {most}.</source>
        <translation>Wie viele? Schreiben Sie eine Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>IMEI 2</source>
        <translation>IMEI 2</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>ISO 7064 MOD 37,36: catches a mistyped or misread tag.</source>
        <translation>ISO 7064 MOD 37,36: entdeckt vertippte oder falsch gelesene Nummern.</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>In Betrieb seit</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <source>In use: the table that comes with the program, as of {day}, {n} release cycles of endoflife.date</source>
        <translation>In Gebrauch: die Tabelle des Programms, Stand vom {day}, {n} Versionszyklen von endoflife.date</translation>
    </message>
    <message>
        <source>In use: “{file}” over the table of the program, as of {day}, {n} release cycles</source>
        <translation>In Gebrauch: „{file}“ vor der Tabelle des Programms, Stand vom {day}, {n} Versionszyklen</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>It knows the system of {n} of {all} computers and phones, and {models} of {all_models} models of phones, tablets and Surface computers.</source>
        <translation>Sie kennt bei {n} von {all} Computern und Telefonen das System und {models} von {all_models} Modellen von Telefonen, Tablets und Surface-Computern.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep {what}</source>
        <translation>{what} behalten</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometer</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>Festnetz</translation>
    </message>
    <message>
        <source>Landline phone</source>
        <translation>Festnetztelefon</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Last counted</source>
        <translation>Zuletzt gezählt</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>Last inventory</source>
        <translation>Letztes Inventar</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Lease contract</source>
        <translation>Leasingvertrag</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>Geleast</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Verleihen</translation>
    </message>
    <message>
        <source>Lend {what}</source>
        <translation>{what} verleihen</translation>
    </message>
    <message>
        <source>Lends out</source>
        <translation>Wird verliehen</translation>
    </message>
    <message>
        <source>Lend…</source>
        <translation>Verleihen…</translation>
    </message>
    <message>
        <source>Lent {what} to {whom}</source>
        <translation>{what} an {whom} verliehen</translation>
    </message>
    <message>
        <source>Line on labels</source>
        <translation>Zeile auf Etiketten</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Lives of these assets</source>
        <translation>Lebensläufe dieser Gegenstände</translation>
    </message>
    <message>
        <source>Lives of these assets as PDF</source>
        <translation>Lebensläufe dieser Gegenstände als PDF</translation>
    </message>
    <message numerus="yes">
        <source>Lives of {count} assets</source>
        <comment>Life of {count} asset</comment>
        <translation>
            <numerusform>Lebenslauf von {count} Gegenstand</numerusform>
            <numerusform>Lebensläufe von {count} Gegenständen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Leihen</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Looking at the values</source>
        <translation>Werte werden angesehen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Made {field} a field of the kind: {kind}</source>
        <translation>{field} ist jetzt ein Feld der Art: {kind}</translation>
    </message>
    <message>
        <source>Make one of {n} {kinds}</source>
        <translation>Aus {n} {kinds} eines machen</translation>
    </message>
    <message>
        <source>Maker&apos;s barcode</source>
        <translation>Herstellercode</translation>
    </message>
    <message>
        <source>Maker&apos;s end of support</source>
        <translation>Support bis</translation>
    </message>
    <message>
        <source>Maker&apos;s support</source>
        <translation>Herstellersupport</translation>
    </message>
    <message>
        <source>Maker&apos;s support ends</source>
        <translation>Herstellersupport endet</translation>
    </message>
    <message>
        <source>Maker&apos;s support until {day}</source>
        <translation>Herstellersupport bis {day}</translation>
    </message>
    <message>
        <source>Management address</source>
        <translation>Management-IP</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>Als vermisst melden</translation>
    </message>
    <message>
        <source>Match now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Matched the ends of support: {n} systems, {m} models</source>
        <translation>Supportende abgeglichen: Systeme {n}, Modelle {m}</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge into {what}</source>
        <translation>Mit {what} zusammenführen</translation>
    </message>
    <message>
        <source>Merged {gone} into {keep}</source>
        <translation>{gone} mit {keep} zusammengeführt</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermisst</translation>
    </message>
    <message>
        <source>Missing, in repair</source>
        <translation>Vermisst, Reparatur</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobiltelefon</translation>
    </message>
    <message>
        <source>Mobile phone or tablet</source>
        <translation>Mobiltelefon oder Tablet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Move in from a spreadsheet</source>
        <translation>Aus einer Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgezogen</translation>
    </message>
    <message>
        <source>Moved {field} to “{heading}”</source>
        <translation>{field} unter „{heading}“ gestellt</translation>
    </message>
    <message>
        <source>Must look like</source>
        <translation>Muss aussehen wie</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Name des Büros</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>Needs a signature</source>
        <translation>Mit Unterschrift</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network device</source>
        <translation>Netzwerkgerät</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Neuer Gegenstand</translation>
    </message>
    <message>
        <source>New holder</source>
        <translation>Neuer Inhaber</translation>
    </message>
    <message>
        <source>New: {category}</source>
        <translation>Neu: {category}</translation>
    </message>
    <message>
        <source>Next inspection</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>No assets yet</source>
        <translation>Noch keine Gegenstände</translation>
    </message>
    <message>
        <source>No end of life known: give its model or category a useful life.</source>
        <translation>Kein Nutzungsende bekannt: Geben Sie dem Modell oder der Kategorie eine Nutzungsdauer.</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>No two alike</source>
        <translation>Jeder Wert nur einmal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>Nothing points to the others.</source>
        <translation>Nichts verweist auf die anderen.</translation>
    </message>
    <message>
        <source>Nothing would be left of it.</source>
        <translation>Nichts würde davon übrig bleiben.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Odometer</source>
        <translation>Kilometerstand</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Old tag</source>
        <translation>Alte Inventarnr.</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Ein Stück</translation>
    </message>
    <message>
        <source>One a line, in the order in which they are offered.</source>
        <translation>Eine je Zeile, in der Reihenfolge, in der sie angeboten werden.</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Eine je Zeile.</translation>
    </message>
    <message>
        <source>One a line; a scan of any of them opens this asset.</source>
        <translation>Einer je Zeile; wird einer davon gescannt, öffnet sich dieser Gegenstand.</translation>
    </message>
    <message>
        <source>One to three letters; no I, O or Q.</source>
        <translation>Ein bis drei Buchstaben; kein I, O oder Q.</translation>
    </message>
    <message>
        <source>One undo brings everything back.</source>
        <translation>Einmal „Rückgängig“ bringt alles zurück.</translation>
    </message>
    <message>
        <source>Only files of this computer can be added, no folders or links.</source>
        <translation>Nur Dateien dieses Computers lassen sich hinzufügen, keine Ordner oder Verknüpfungen.</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} öffnen</translation>
    </message>
    <message>
        <source>Open {what}</source>
        <translation>{what} öffnen</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Bestellposition</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Weitere Codes</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitzart</translation>
    </message>
    <message>
        <source>Page meter</source>
        <translation>Seitenzähler</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Part of asset</source>
        <translation>Teil von Gegenstand</translation>
    </message>
    <message>
        <source>Paste or scan serial numbers, one a line</source>
        <translation>Seriennummern einfügen oder scannen, eine je Zeile</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Peripheral</source>
        <translation>Zubehörgerät</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>Benzin</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of the thing</source>
        <translation>Bild der Sache</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Print tag</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print tags</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Printer or copier</source>
        <translation>Drucker oder Kopierer</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Purchase and cover</source>
        <translation>Kauf und Garantie</translation>
    </message>
    <message>
        <source>Put {file} in the bin</source>
        <translation>{file} in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Erhalten am</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Registration plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>Gemietet</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Risk and care</source>
        <translation>Risiko und Pflege</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SIM card or line</source>
        <translation>SIM oder Anschluss</translation>
    </message>
    <message>
        <source>SIM or line</source>
        <translation>SIM oder Anschluss</translation>
    </message>
    <message>
        <source>Salvage value</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Save and print its label</source>
        <translation>Speichern und Etikett drucken</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Save {file} elsewhere</source>
        <translation>{file} woanders speichern</translation>
    </message>
    <message numerus="yes">
        <source>Saved {n}. Now the next ones.</source>
        <comment>Saved. Now the next one.</comment>
        <translation>
            <numerusform>Gespeichert. Jetzt der nächste Gegenstand.</numerusform>
            <numerusform>{n} gespeichert. Jetzt die nächsten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say for which records the field is, and what kind it has.</source>
        <translation>Sagen Sie, für welche Datensätze das Feld ist und welche Art es hat.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Send to repair</source>
        <translation>In Reparatur geben</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Serial numbers, one a line</source>
        <translation>Seriennummern, eine je Zeile</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Service tag</source>
        <translation>Service-Nummer</translation>
    </message>
    <message>
        <source>Set up the office {name}</source>
        <translation>Büro {name} eingerichtet</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Alle Felder zeigen</translation>
    </message>
    <message>
        <source>Show fewer fields</source>
        <translation>Weniger Felder zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} fields that are the same</source>
        <comment>Show 1 field that is the same</comment>
        <translation>
            <numerusform>1 gleiches Feld zeigen</numerusform>
            <numerusform>{n} gleiche Felder zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown after the number, like kg</source>
        <translation>Steht hinter der Zahl, etwa kg</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Some of these assets are no longer there.</source>
        <translation>Einige dieser Gegenstände gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Some of these {kinds} are no longer there.</source>
        <translation>Etwas davon gibt es nicht mehr: {kinds}.</translation>
    </message>
    <message>
        <source>Something typed here on {when} was not saved.</source>
        <translation>Etwas, das hier am {when} getippt wurde, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Standard for its stage</source>
        <translation>Standard der Phase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Strictly confidential</source>
        <translation>Streng vertraulich</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System UUID</source>
        <translation>System-UUID</translation>
    </message>
    <message>
        <source>System out of support</source>
        <translation>System ohne Support</translation>
    </message>
    <message>
        <source>System supported until</source>
        <translation>Systemsupport bis</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>Systemversion</translation>
    </message>
    <message>
        <source>Systems and models that the table does not recognise</source>
        <translation>Systeme und Modelle, die die Tabelle nicht erkennt</translation>
    </message>
    <message>
        <source>Table of ends of support</source>
        <translation>Supportende-Tabelle</translation>
    </message>
    <message>
        <source>Tables of ends of support</source>
        <translation>Supportende-Tabellen</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Inventarnr.</translation>
    </message>
    <message>
        <source>Tag series</source>
        <translation>Nummernkreis</translation>
    </message>
    <message>
        <source>Tag series for new assets</source>
        <translation>Nummernkreis für neue Gegenstände</translation>
    </message>
    <message>
        <source>Tags come from the series, one after the other.</source>
        <translation>Die Nummern kommen der Reihe nach aus dem Nummernkreis.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the older one</source>
        <translation>Die ältere nehmen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>That would make a circle: it would lie in itself.</source>
        <translation>Das ergäbe einen Kreis: Es läge in sich selbst.</translation>
    </message>
    <message>
        <source>The content of this file is not in the office file: it was removed for good, or lies in a backup.</source>
        <translation>Der Inhalt dieser Datei steht nicht in der Bürodatei: Er wurde endgültig entfernt oder liegt in einer Sicherung.</translation>
    </message>
    <message>
        <source>The series stands at {n} and only goes forward: a number is never given twice.</source>
        <translation>Der Nummernkreis steht bei {n} und geht nur vorwärts: Eine Nummer wird nie zweimal vergeben.</translation>
    </message>
    <message>
        <source>The table knows every system and model there is here.</source>
        <translation>Die Tabelle kennt jedes System und Modell, das es hier gibt.</translation>
    </message>
    <message>
        <source>The table that comes with the program is in use already.</source>
        <translation>Die Tabelle des Programms ist schon in Gebrauch.</translation>
    </message>
    <message>
        <source>Then disposal needs a sanitisation certificate or a written reason.</source>
        <translation>Die Entsorgung braucht dann einen Löschnachweis oder eine schriftliche Begründung.</translation>
    </message>
    <message>
        <source>There is already an own field “{name}”. Give this one another name.</source>
        <translation>Es gibt schon ein eigenes Feld „{name}“. Geben Sie diesem einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no tag series. Make one in Settings, Tags, or type a tag.</source>
        <translation>Es gibt keinen Nummernkreis. Legen Sie unter Einstellungen, Nummernkreise einen an oder tippen Sie eine Inventarnummer ein.</translation>
    </message>
    <message>
        <source>This field is no longer there.</source>
        <translation>Dieses Feld gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This status is no longer there.</source>
        <translation>Diesen Status gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This tag series is no longer there.</source>
        <translation>Diesen Nummernkreis gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Three letters, like EUR; empty means the office&apos;s own.</source>
        <translation>Drei Buchstaben wie EUR; leer heißt: die Währung des Büros.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Toner type</source>
        <translation>Tonertyp</translation>
    </message>
    <message>
        <source>Took back {what}</source>
        <translation>{what} zurückgenommen</translation>
    </message>
    <message>
        <source>Took the ends of support from {file}, as of {day}</source>
        <translation>Supportende aus {file} übernommen, Stand vom {day}</translation>
    </message>
    <message>
        <source>Took the office&apos;s logo away</source>
        <translation>Logo des Büros entfernt</translation>
    </message>
    <message>
        <source>Took {what} out of the bin</source>
        <translation>{what} aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>Lkw</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Update from a file</source>
        <translation>Aus einer Datei aktualisieren</translation>
    </message>
    <message>
        <source>Update from a file…</source>
        <translation>Aus einer Datei aktualisieren…</translation>
    </message>
    <message>
        <source>Use the program’s own</source>
        <translation>Die des Programms nehmen</translation>
    </message>
    <message>
        <source>Useful life</source>
        <translation>Nutzungsdauer</translation>
    </message>
    <message>
        <source>Useful life ended {day}</source>
        <translation>Nutzungsdauer abgelaufen am {day}</translation>
    </message>
    <message>
        <source>Useful life until {day}</source>
        <translation>Nutzungsdauer bis {day}</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>Fahrgestellnr.</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Version or maker</source>
        <translation>Version oder Hersteller</translation>
    </message>
    <message>
        <source>Wall jack</source>
        <translation>Wanddose</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Warranty ending</source>
        <translation>Garantie endet</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Garantie bis</translation>
    </message>
    <message>
        <source>Warranty until {day}</source>
        <translation>Garantie bis {day}</translation>
    </message>
    <message>
        <source>Went back to the ends of support that come with the program</source>
        <translation>Zur Supportende-Tabelle des Programms zurückgekehrt</translation>
    </message>
    <message>
        <source>What it must look like is no regular expression: {why}. Write an example instead, like AB-1234.</source>
        <translation>Wie es aussehen muss, ist kein regulärer Ausdruck: {why}. Schreiben Sie stattdessen ein Beispiel wie AB-1234.</translation>
    </message>
    <message>
        <source>What its assets are asked for. Type another name to make a set of your own.</source>
        <translation>Was ihre Gegenstände gefragt werden. Tippen Sie einen anderen Namen, um eine eigene Gruppe zu machen.</translation>
    </message>
    <message>
        <source>What points to the others will point to the one that is kept: {what}.</source>
        <translation>Was auf die anderen verweist, verweist dann auf das, was bleibt: {what}.</translation>
    </message>
    <message>
        <source>What stands at the top</source>
        <translation>Was oben steht</translation>
    </message>
    <message>
        <source>What the table of ends of support has set. Another date above is the user&apos;s own and stays.</source>
        <translation>Was die Supportende-Tabelle gesetzt hat. Ein anderes Datum darüber ist selbst eingetragen und bleibt.</translation>
    </message>
    <message>
        <source>When does it come back? Write a date, or “+2w”.</source>
        <translation>Wann kommt es zurück? Schreiben Sie ein Datum oder „+2W“.</translation>
    </message>
    <message>
        <source>Where it is and who has it</source>
        <translation>Wo es ist und wer es hat</translation>
    </message>
    <message>
        <source>Who has it? A status of “{stage}” needs a holder. Save it as in stock, then give it out.</source>
        <translation>Wer hat ihn? Der Status „{stage}“ braucht einen Inhaber. Speichern Sie den Gegenstand als auf Lager und geben Sie ihn dann aus.</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>With {width} digits the series has no number {n}. Give it more digits first.</source>
        <translation>Mit {width} Stellen hat der Nummernkreis keine Nummer {n}. Geben Sie ihm zuerst mehr Stellen.</translation>
    </message>
    <message>
        <source>Write the choices, one a line.</source>
        <translation>Schreiben Sie die Auswahlmöglichkeiten auf, eine je Zeile.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>You are still editing {tag}. Save it or cancel, then choose another.</source>
        <translation>Sie bearbeiten noch {tag}. Speichern Sie oder brechen Sie ab, dann wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>all field sets</source>
        <translation>alle Feldgruppen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>nothing, only undo</source>
        <translation>nichts, nur Rückgängig</translation>
    </message>
    <message>
        <source>{day} · {who}</source>
        <translation>{day} · {who}</translation>
    </message>
    <message>
        <source>{field} has values already. Use “Change the kind…”, which shows what fits.</source>
        <translation>{field} hat schon Werte. Nehmen Sie „Art ändern…“, das zeigt, was passt.</translation>
    </message>
    <message>
        <source>{field} is asked for in: {sets}</source>
        <translation>{field} wird gefragt in: {sets}</translation>
    </message>
    <message>
        <source>{field} is of this kind already.</source>
        <translation>{field} ist schon von dieser Art.</translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation>{field}: {new}</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB. Keep such files in a folder and put a link in the notes.</source>
        <translation>{file} ist größer als {n} MB. Bewahren Sie solche Dateien in einem Ordner auf und schreiben Sie den Link in die Notizen.</translation>
    </message>
    <message>
        <source>{file} is no picture that can be shown. Take a PNG or JPEG file.</source>
        <translation>{file} ist kein Bild, das sich zeigen lässt. Nehmen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>{file} is now the office&apos;s logo</source>
        <translation>{file} ist jetzt das Logo des Büros</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} assets are now: {stage}</source>
        <translation>{n} Gegenstände sind jetzt: {stage}</translation>
    </message>
    <message numerus="yes">
        <source>{n} assets are “{status}”, so it cannot mean another stage. Make a new status for that, or give them another one first.</source>
        <comment>1 asset is “{status}”, so it cannot mean another stage. Make a new status for that, or give it another one first.</comment>
        <translation>
            <numerusform>1 Gegenstand ist „{status}“, der Status kann also keine andere Phase meinen. Machen Sie dafür einen neuen Status oder geben Sie dem Gegenstand zuerst einen anderen.</numerusform>
            <numerusform>{n} Gegenstände sind „{status}“, der Status kann also keine andere Phase meinen. Machen Sie dafür einen neuen Status oder geben Sie den Gegenständen zuerst einen anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} assets chosen</source>
        <comment>{n} asset chosen</comment>
        <translation>
            <numerusform>{n} Gegenstand gewählt</numerusform>
            <numerusform>{n} Gegenstände gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days left</source>
        <comment>{n} day left</comment>
        <translation>
            <numerusform>noch {n} Tag</numerusform>
            <numerusform>noch {n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} Monate</translation>
    </message>
    <message>
        <source>{n} months left</source>
        <translation>noch {n} Monate</translation>
    </message>
    <message>
        <source>{n} older ones stand in the timeline.</source>
        <translation>{n} ältere stehen in der Zeitachse.</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} Datensätze</translation>
    </message>
    <message>
        <source>{series} goes on with {tag}</source>
        <translation>{series} geht mit {tag} weiter</translation>
    </message>
    <message>
        <source>{tag} is already given out. Take it back first.</source>
        <translation>{tag} ist schon ausgegeben. Nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} is disposed of and {other} is not, so they are two things. Undo the disposal first if they are not.</source>
        <translation>{tag} ist entsorgt und {other} nicht, also sind es zwei Dinge. Wenn nicht, machen Sie zuerst die Entsorgung rückgängig.</translation>
    </message>
    <message>
        <source>{tag} is disposed of with “Dispose…”: that asks how it goes, and for the proof that its data is gone.</source>
        <translation>{tag} wird mit „Entsorgen…“ entsorgt: dort wird gefragt, wohin es geht und womit die Löschung der Daten belegt ist.</translation>
    </message>
    <message>
        <source>{tag} is disposed of. Undo its disposal first.</source>
        <translation>{tag} ist entsorgt. Machen Sie zuerst die Entsorgung rückgängig.</translation>
    </message>
    <message>
        <source>{tag} is given out to {who} and {other} to {whom}, so they cannot be one thing. Take one of them back first.</source>
        <translation>{tag} ist an {who} ausgegeben und {other} an {whom}, also können sie nicht dasselbe sein. Nehmen Sie zuerst einen davon zurück.</translation>
    </message>
    <message>
        <source>{tag} is given out to {who}. Keep its status, or take it back first.</source>
        <translation>{tag} ist an {who} ausgegeben. Behalten Sie den Status oder nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} is given out. Take it back first.</source>
        <translation>{tag} ist ausgegeben. Nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} is not given out, so there is nothing to take back.</source>
        <translation>{tag} ist nicht ausgegeben, es gibt also nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>{tag} is part of {other}, so they are two things. Take it out first if they are not.</source>
        <translation>{tag} ist Teil von {other}, es sind also zwei Dinge. Lösen Sie es zuerst heraus, wenn nicht.</translation>
    </message>
    <message>
        <source>{tag} is “{now}” and cannot become “{to}” directly. Next can be: {allowed}.</source>
        <translation>{tag} ist „{now}“ und kann nicht direkt „{to}“ werden. Möglich ist als Nächstes: {allowed}.</translation>
    </message>
    <message>
        <source>{tag}: give it out to say who has it.</source>
        <translation>{tag}: Geben Sie den Gegenstand aus, um zu sagen, wer ihn hat.</translation>
    </message>
    <message>
        <source>{what} is now: {stage}</source>
        <translation>{what} ist jetzt: {stage}</translation>
    </message>
    <message>
        <source>{what} is still used: {n} {kind} refer to it as {field}. Change those first.</source>
        <translation>{what} wird noch gebraucht: {n} {kind} verweisen darauf unter {field}. Ändern Sie zuerst diese.</translation>
    </message>
    <message numerus="yes">
        <source>“{choice}” is still chosen in {n} records. Change those first; then it can leave the list.</source>
        <comment>“{choice}” is still chosen in 1 record. Change that first; then it can leave the list.</comment>
        <translation>
            <numerusform>„{choice}“ ist noch in 1 Datensatz gewählt. Ändern Sie zuerst diesen; dann kann die Auswahl entfallen.</numerusform>
            <numerusform>„{choice}“ ist noch in {n} Datensätzen gewählt. Ändern Sie zuerst diese; dann kann die Auswahl entfallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{choice}” stands twice among the choices.</source>
        <translation>„{choice}“ steht zweimal in der Auswahl.</translation>
    </message>
    <message>
        <source>“{field}” is asked for everywhere. Say in its form in which field sets it is asked for.</source>
        <translation>„{field}“ wird überall gefragt. Sagen Sie im Formular des Feldes, in welchen Feldgruppen.</translation>
    </message>
    <message>
        <source>“{field}” would be asked for nowhere. Put it in the bin instead: its values are kept.</source>
        <translation>„{field}“ würde nirgends mehr gefragt. Legen Sie es stattdessen in den Papierkorb: Seine Werte bleiben erhalten.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {why}</source>
        <translation>„{file}“ ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>“{file}” does not say of which day it is: there is no date of release in it.</source>
        <translation>„{file}“ sagt nicht, von welchem Tag die Tabelle ist: Es steht kein Erscheinungsdatum darin.</translation>
    </message>
    <message>
        <source>“{file}” has more than {n} rows: that is no table of ends of support.</source>
        <translation>„{file}“ hat mehr als {n} Zeilen: Das ist keine Supportende-Tabelle.</translation>
    </message>
    <message>
        <source>“{file}” holds no release cycles.</source>
        <translation>„{file}“ enthält keine Versionszyklen.</translation>
    </message>
    <message>
        <source>“{file}” is damaged: it is no complete JSON.</source>
        <translation>„{file}“ ist beschädigt: Das JSON ist nicht vollständig.</translation>
    </message>
    <message>
        <source>“{file}” is dated {day}, which is still to come. Is this computer&apos;s clock right?</source>
        <translation>„{file}“ trägt das Datum {day}, das erst noch kommt. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>„{file}“ ist leer.</translation>
    </message>
    <message>
        <source>“{file}” is no file of endoflife.date&apos;s programming interface: neither one product nor all of them.</source>
        <translation>„{file}“ ist keine Datei der Programmierschnittstelle von endoflife.date: weder ein Produkt noch alle.</translation>
    </message>
    <message>
        <source>“{file}” is no table of ends of support: it needs the columns product, cycle and eol (or end).</source>
        <translation>„{file}“ ist keine Supportende-Tabelle: Sie braucht die Spalten product, cycle und eol (oder end).</translation>
    </message>
    <message>
        <source>“{file}” is no table that can be read.</source>
        <translation>„{file}“ ist keine lesbare Tabelle.</translation>
    </message>
    <message>
        <source>“{file}” is not in UTF-8. Save it as “CSV UTF-8” or take the file as endoflife.date gives it.</source>
        <translation>„{file}“ ist nicht in UTF-8. Speichern Sie die Datei als „CSV UTF-8“ oder nehmen Sie sie so, wie endoflife.date sie gibt.</translation>
    </message>
    <message>
        <source>“{file}” is of {day}, but the table in use is newer: of {has}. Take it only if you want the older dates back.</source>
        <translation>„{file}“ ist vom {day}, aber die Tabelle in Gebrauch ist neuer: vom {has}. Nehmen Sie sie nur, wenn Sie die älteren Daten zurückhaben wollen.</translation>
    </message>
    <message>
        <source>“{file}” is the table that is in use already.</source>
        <translation>„{file}“ ist die Tabelle, die schon in Gebrauch ist.</translation>
    </message>
    <message>
        <source>“{file}” is too large for a table of ends of support: at most 20 MB.</source>
        <translation>„{file}“ ist zu groß für eine Supportende-Tabelle: höchstens 20 MB.</translation>
    </message>
    <message>
        <source>“{file}”, row {n} ({product} {cycle}): it does not say when support ends.</source>
        <translation>„{file}“, Zeile {n} ({product} {cycle}): Es steht nicht da, wann der Support endet.</translation>
    </message>
    <message>
        <source>“{file}”, row {n} ({product}): “{text}” is not a date like 2026-12-31.</source>
        <translation>„{file}“, Zeile {n} ({product}): „{text}“ ist kein Datum wie 2026-12-31.</translation>
    </message>
    <message>
        <source>“{file}”, row {n}: the product or its cycle is missing.</source>
        <translation>„{file}“, Zeile {n}: Das Produkt oder sein Versionszyklus fehlt.</translation>
    </message>
    <message>
        <source>“{name}” is another word for “{field}”, also in the search and in imports. Give this one another name.</source>
        <translation>„{name}“ ist ein anderes Wort für „{field}“, auch in der Suche und beim Import. Geben Sie diesem Feld einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is there already: every {kind} has it. Give this one another name.</source>
        <translation>„{name}“ gibt es schon ({kind}). Geben Sie diesem Feld einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{stage}” needs a standard. Tick it at the status that shall be it; this one gives way.</source>
        <translation>„{stage}“ braucht einen Standard. Haken Sie ihn bei dem Status an, der es sein soll; dieser gibt ihn dann ab.</translation>
    </message>
    <message>
        <source>“{status}” is the only status for “{stage}”. Assets at that stage need one: rename it, or add another first.</source>
        <translation>„{status}“ ist der einzige Status für „{stage}“. Gegenstände in dieser Phase brauchen einen: Benennen Sie ihn um oder fügen Sie zuerst einen anderen hinzu.</translation>
    </message>
    <message>
        <source>“{text}” does not fit the kind of this field.</source>
        <translation>„{text}“ passt nicht zur Art dieses Feldes.</translation>
    </message>
    <message>
        <source>“{text}” is on {what} already. Is it the same thing?</source>
        <translation>„{text}“ steht schon an {what}. Ist es derselbe Gegenstand?</translation>
    </message>
</context>
<context>
    <name>collection</name>
    <message>
        <source>A new asset</source>
        <translation>Ein neues Gerät</translation>
    </message>
    <message>
        <source>A new machine was left out, so there is nothing to take its inventory over to.</source>
        <translation>Ein neues Gerät wurde weggelassen, also gibt es nichts, wofür sein Inventar übernommen werden kann.</translation>
    </message>
    <message>
        <source>A newer inventory of {tag}, of {day}, was taken over already.</source>
        <translation>Ein neueres Inventar von {tag}, vom {day}, wurde schon übernommen.</translation>
    </message>
    <message>
        <source>A number was left out, because it cannot be right: {what}.</source>
        <translation>Eine Zahl wurde ausgelassen, weil sie nicht stimmen kann: {what}.</translation>
    </message>
    <message>
        <source>A text of {n} characters was cut: “{text}”.</source>
        <translation>Ein Text von {n} Zeichen wurde gekürzt: „{text}“.</translation>
    </message>
    <message>
        <source>A whole folder or USB stick…</source>
        <translation>Ein ganzer Ordner oder USB-Stick…</translation>
    </message>
    <message>
        <source>Added {n} assets from the network</source>
        <translation>{n} Gegenstände aus dem Netzwerk hinzugefügt</translation>
    </message>
    <message>
        <source>Added {what} from the network</source>
        <translation>{what} aus dem Netzwerk hinzugefügt</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>An inventory says what a machine is made of and what is installed on it. Begin with this computer, or drop files of GLPI Agent here.</source>
        <translation>Ein Inventar sagt, woraus ein Gerät besteht und was darauf installiert ist. Beginnen Sie mit diesem Computer, oder ziehen Sie Dateien des GLPI-Agents hierher.</translation>
    </message>
    <message>
        <source>Another asset…</source>
        <translation>Anderes Gerät…</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Ask printers by SNMP: serial number, page counter, toner</source>
        <translation>Drucker per SNMP abfragen: Seriennummer, Seitenzähler, Toner</translation>
    </message>
    <message>
        <source>Asking by SNMP</source>
        <translation>Abfrage per SNMP</translation>
    </message>
    <message>
        <source>Asking for the network</source>
        <translation>Netzwerk wird abgefragt</translation>
    </message>
    <message>
        <source>Asking the system</source>
        <translation>System wird abgefragt</translation>
    </message>
    <message>
        <source>Asking this computer</source>
        <translation>Dieser Computer wird gefragt</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Being compared</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Built in: {what}</source>
        <translation>Eingebaut: {what}</translation>
    </message>
    <message>
        <source>Built-in part</source>
        <translation>Bauteil</translation>
    </message>
    <message>
        <source>Built-in parts</source>
        <translation>Bauteile</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>Wählen Sie eine Kategorie.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose the folder into which the agents write.</source>
        <translation>Wählen Sie den Ordner, in den die Agenten schreiben.</translation>
    </message>
    <message>
        <source>Choose what is to become an asset.</source>
        <translation>Wählen Sie, was ein Gegenstand werden soll.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Comparing with the register: {done} of {n}</source>
        <translation>Vergleich mit dem Verzeichnis: {done} von {n}</translation>
    </message>
    <message>
        <source>Computers, printers and other devices that answer on the office’s own network are listed here; nothing is written until you say so.</source>
        <translation>Computer, Drucker und andere Geräte, die im eigenen Netzwerk des Büros antworten, stehen hier; geschrieben wird erst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Control characters, which XML may not hold, were left out.</source>
        <translation>Steuerzeichen, die in XML nicht stehen dürfen, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Do not offer these again</source>
        <translation>Diese nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder or stick with inventories</source>
        <translation>Ordner oder Stick mit Inventaren</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Aus Dateien…</translation>
    </message>
    <message>
        <source>From the network</source>
        <translation>Aus dem Netzwerk</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>Gather from this computer…</source>
        <translation>Von diesem Computer erfassen…</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Gone on</source>
        <translation>Weg seit</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>I run this network, or whoever runs it has agreed.</source>
        <translation>Ich betreibe dieses Netzwerk, oder wer es betreibt, ist einverstanden.</translation>
    </message>
    <message>
        <source>Installed software</source>
        <translation>Installierte Software</translation>
    </message>
    <message>
        <source>Inventories</source>
        <translation>Inventare</translation>
    </message>
    <message>
        <source>Inventories (*.json *.xml *.ocs *.reg *.txt *.plist *.spx *.edid *.bin)</source>
        <translation>Inventare (*.json *.xml *.ocs *.reg *.txt *.plist *.spx *.edid *.bin)</translation>
    </message>
    <message>
        <source>Inventories that agents lay into this folder are offered to you on the page Gather. Files are only read, never moved or deleted. This is kept for this computer, not in the register.</source>
        <translation>Inventare, die Agenten in diesen Ordner legen, werden Ihnen auf der Seite Erfassung angeboten. Dateien werden nur gelesen, nie verschoben oder gelöscht. Das wird für diesen Computer gemerkt, nicht im Verzeichnis.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Inventory: {what}</source>
        <translation>Inventar: {what}</translation>
    </message>
    <message>
        <source>It could not be compared ({what}). Send this file to whoever looks after the program.</source>
        <translation>Es ließ sich nicht vergleichen ({what}). Schicken Sie diese Datei an die, die das Programm betreuen.</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>It is {tag}</source>
        <translation>Es ist {tag}</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Its own id</source>
        <translation>Eigene Kennung</translation>
    </message>
    <message>
        <source>Its programs are not known: neither dpkg, rpm, flatpak nor snap answered.</source>
        <translation>Seine Programme sind nicht bekannt: Weder dpkg, rpm, flatpak noch snap hat geantwortet.</translation>
    </message>
    <message>
        <source>Licences it reports</source>
        <translation>Gemeldete Lizenzen</translation>
    </message>
    <message>
        <source>Listen to what devices say of themselves (mDNS)</source>
        <translation>Hören, was Geräte von sich melden (mDNS)</translation>
    </message>
    <message>
        <source>Listening to what devices say of themselves</source>
        <translation>Es wird gehört, was Geräte von sich melden</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at them again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message numerus="yes">
        <source>Look at {count} new titles</source>
        <comment>Look at {count} new title</comment>
        <translation>
            <numerusform>{count} neuen Titel ansehen</numerusform>
            <numerusform>{count} neue Titel ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Look only at networks that you run. Only this computer’s own private network is looked at, at most 1,022 addresses, with at most 20 requests a second; no password is tried, and no request leaves the network.</source>
        <translation>Sehen Sie sich nur Netzwerke an, die Sie betreiben. Angesehen wird nur das eigene private Netzwerk dieses Computers, höchstens 1.022 Adressen, mit höchstens 20 Anfragen je Sekunde; kein Passwort wird probiert, und keine Anfrage verlässt das Netzwerk.</translation>
    </message>
    <message>
        <source>Looking at the hardware</source>
        <translation>Hardware wird angesehen</translation>
    </message>
    <message>
        <source>Looking at the network</source>
        <translation>Netzwerk wird angesehen</translation>
    </message>
    <message>
        <source>Looking for inventories: {n} files</source>
        <translation>Suche nach Inventaren: {n} Dateien</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Make an asset of {what}</source>
        <translation>{what} als Gegenstand anlegen</translation>
    </message>
    <message>
        <source>Make an asset…</source>
        <translation>Gegenstand anlegen…</translation>
    </message>
    <message numerus="yes">
        <source>Make assets of {n} devices</source>
        <comment>Make an asset of {n} device</comment>
        <translation>
            <numerusform>{n} Gerät als Gegenstand anlegen</numerusform>
            <numerusform>{n} Geräte als Gegenstände anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the asset</source>
        <translation>Gegenstand anlegen</translation>
    </message>
    <message>
        <source>Make the assets</source>
        <translation>Gegenstände anlegen</translation>
    </message>
    <message>
        <source>Memory module</source>
        <translation>Speichermodul</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>Most printers answer to “public”.</source>
        <translation>Die meisten Drucker antworten auf „public“.</translation>
    </message>
    <message>
        <source>Name, serial number, MAC and IP address are filled in as the network says; a printer’s page counter becomes its first reading.</source>
        <translation>Name, Seriennummer, MAC- und IP-Adresse werden eingetragen, wie das Netzwerk sie nennt; der Seitenzähler eines Druckers wird zum ersten Zählerstand.</translation>
    </message>
    <message>
        <source>Neighbours that this computer knows already (sends nothing)</source>
        <translation>Nachbarn, die dieser Computer schon kennt (sendet nichts)</translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation>Netzwerkadapter</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Netzwerk…</translation>
    </message>
    <message>
        <source>New machines, new monitors and whatever has to be decided always wait for you.</source>
        <translation>Neue Geräte, neue Bildschirme und was zu entscheiden ist, warten immer auf Sie.</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>Es wird kein Ordner mehr beobachtet.</translation>
    </message>
    <message>
        <source>No inventories yet</source>
        <translation>Noch keine Inventare</translation>
    </message>
    <message>
        <source>No inventory was found there. Choose the folder into which the agent writes, or the files themselves.</source>
        <translation>Dort wurde kein Inventar gefunden. Wählen Sie den Ordner, in den der Agent schreibt, oder die Dateien selbst.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>Nothing in it tells which machine it is: no serial number, no UUID, no MAC address. Say whose inventory it is, or make a new asset of it.</source>
        <translation>Nichts darin sagt, welches Gerät es ist: keine Seriennummer, keine UUID, keine MAC-Adresse. Sagen Sie, wessen Inventar es ist, oder legen Sie damit einen neuen Gegenstand an.</translation>
    </message>
    <message>
        <source>Nothing is written before you take it over.</source>
        <translation>Nichts wird geschrieben, bevor Sie es übernehmen.</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation>Noch kein Blick ins Netzwerk</translation>
    </message>
    <message>
        <source>Nothing was new: the register says the same.</source>
        <translation>Nichts war neu: Das Verzeichnis sagt dasselbe.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Only in part</source>
        <translation>Nur teilweise</translation>
    </message>
    <message>
        <source>Open the asset</source>
        <translation>Gegenstand öffnen</translation>
    </message>
    <message>
        <source>Open the title</source>
        <translation>Titel öffnen</translation>
    </message>
    <message>
        <source>Other part</source>
        <translation>Anderes Bauteil</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>Andere Bauteile</translation>
    </message>
    <message>
        <source>Path of a folder</source>
        <translation>Pfad eines Ordners</translation>
    </message>
    <message>
        <source>Power supply</source>
        <translation>Netzteil</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Read with remarks</source>
        <translation>Mit Anmerkungen gelesen</translation>
    </message>
    <message>
        <source>Reading the list of programs</source>
        <translation>Liste der Programme wird gelesen</translation>
    </message>
    <message>
        <source>Reading the printers</source>
        <translation>Drucker werden gelesen</translation>
    </message>
    <message>
        <source>Reading the watched folder</source>
        <translation>Der beobachtete Ordner wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} files</source>
        <comment>Reading {n} file</comment>
        <translation>
            <numerusform>{n} Datei wird gelesen</numerusform>
            <numerusform>{n} Dateien werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Reported titles</source>
        <translation>Gemeldete Titel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Say once to which product each belongs; inventories to come know it then.</source>
        <translation>Sagen Sie einmal, zu welchem Produkt jeder gehört; künftige Inventare wissen es dann.</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen durch</translation>
    </message>
    <message numerus="yes">
        <source>Show all {count} titles</source>
        <comment>Show the {count} title</comment>
        <translation>
            <numerusform>{count} Titel zeigen</numerusform>
            <numerusform>Alle {count} Titel zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Steckplatz</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Some of “{what}” could not be read and were left out.</source>
        <translation>Einiges aus „{what}“ war nicht lesbar und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Storage media</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Storage medium</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Take it over all the same</source>
        <translation>Trotzdem übernehmen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over by themselves inventories that only update known machines</source>
        <translation>Inventare, die nur bekannte Geräte auf den neuesten Stand bringen, von selbst übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take over {n} machines</source>
        <comment>Take over {n} machine</comment>
        <translation>
            <numerusform>{n} Gerät übernehmen</numerusform>
            <numerusform>{n} Geräte übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the readings over</source>
        <translation>Zählerstände übernehmen</translation>
    </message>
    <message>
        <source>Taken out: {what}</source>
        <translation>Ausgebaut: {what}</translation>
    </message>
    <message>
        <source>Taking over inventories</source>
        <translation>Inventare werden übernommen</translation>
    </message>
    <message>
        <source>That is too long for a community: at most 64 characters.</source>
        <translation>Das ist zu lang für eine Community: höchstens 64 Zeichen.</translation>
    </message>
    <message>
        <source>The MAC address “{text}” cannot be a single device&apos;s and was left out.</source>
        <translation>Die MAC-Adresse „{text}“ kann nicht die eines einzelnen Geräts sein und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file is not in the encoding that it names; its accents were read as Windows writes them in the west.</source>
        <translation>Die Datei ist nicht in der Kodierung, die sie nennt; Umlaute und Akzente wurden so gelesen, wie Windows sie im Westen schreibt.</translation>
    </message>
    <message>
        <source>The machine itself</source>
        <translation>Das Gerät selbst</translation>
    </message>
    <message>
        <source>The meter of {tag} counts no pages.</source>
        <translation>Der Zähler von {tag} zählt keine Seiten.</translation>
    </message>
    <message>
        <source>The monitor&apos;s own checksum is wrong: look whether its serial number is right.</source>
        <translation>Die eigene Prüfsumme des Monitors ist falsch: Sehen Sie nach, ob seine Seriennummer stimmt.</translation>
    </message>
    <message>
        <source>The neighbours this computer knows</source>
        <translation>Nachbarn, die dieser Computer kennt</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The network could not be looked at: {why}. Is the cable in, and is the computer still in that network?</source>
        <translation>Der Blick ins Netzwerk ist nicht gelungen: {why}. Steckt das Kabel, und ist der Computer noch in diesem Netzwerk?</translation>
    </message>
    <message>
        <source>The register says the same as this inventory. Taking it over notes that the machine was seen.</source>
        <translation>Das Verzeichnis sagt dasselbe wie dieses Inventar. Beim Übernehmen wird festgehalten, dass das Gerät gesehen wurde.</translation>
    </message>
    <message>
        <source>The same file as “{name}”.</source>
        <translation>Dieselbe Datei wie „{name}“.</translation>
    </message>
    <message>
        <source>The same machine as in {file}: both become one asset.</source>
        <translation>Dasselbe Gerät wie in {file}: Aus beiden wird eines.</translation>
    </message>
    <message>
        <source>The serial number can be read by the administrator only: gather once as root, or type it in.</source>
        <translation>Die Seriennummer kann nur der Administrator lesen: Erfassen Sie einmal als root oder tippen Sie sie ein.</translation>
    </message>
    <message>
        <source>The watched folder holds more than {n} files. Only the first are looked at: move old ones elsewhere.</source>
        <translation>Im beobachteten Ordner liegen mehr als {n} Dateien. Nur die ersten werden angesehen: Verschieben Sie alte an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The watched folder “{folder}” cannot be read: {why}. It is tried again every minute.</source>
        <translation>Der beobachtete Ordner „{folder}“ lässt sich nicht lesen: {why}. Es wird jede Minute wieder versucht.</translation>
    </message>
    <message>
        <source>The watched folder “{folder}” is not there. It is looked for again every minute: connect its drive, or choose another.</source>
        <translation>Der beobachtete Ordner „{folder}“ ist nicht da. Er wird jede Minute wieder gesucht: Verbinden Sie sein Laufwerk, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The watched folder “{folder}” may not be read. Ask who runs it for the right to read it, or choose another.</source>
        <translation>Der beobachtete Ordner „{folder}“ darf nicht gelesen werden. Bitten Sie die, die ihn betreuen, um das Leserecht, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no inventory to take over.</source>
        <translation>Es gibt kein Inventar zu übernehmen.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that is there now.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen, der jetzt da ist.</translation>
    </message>
    <message>
        <source>There is nothing in this file that could be compared.</source>
        <translation>In dieser Datei ist nichts, was sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer is in no network that may be looked at.</source>
        <translation>Dieser Computer ist in keinem Netzwerk, das angesehen werden darf.</translation>
    </message>
    <message>
        <source>This computer is not in that network any more. Choose one of those that it is in now.</source>
        <translation>Dieser Computer ist nicht mehr in diesem Netzwerk. Wählen Sie eines, in dem er jetzt ist.</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <source>This folder cannot be read: {why}.</source>
        <translation>Dieser Ordner lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>This inventory has no content. Make it again with the agent, and take the whole file.</source>
        <translation>Dieses Inventar hat keinen Inhalt. Erstellen Sie es mit dem Agenten neu und nehmen Sie die ganze Datei.</translation>
    </message>
    <message>
        <source>This is a connection to one other computer only, like a VPN. There is no network to look at.</source>
        <translation>Das ist eine Verbindung zu nur einem anderen Computer, etwa ein VPN. Es gibt kein Netzwerk anzusehen.</translation>
    </message>
    <message>
        <source>This is a public address: its network does not belong to the office alone. Only private networks are looked at.</source>
        <translation>Das ist eine öffentliche Adresse: Ihr Netzwerk gehört nicht dem Büro allein. Angesehen werden nur private Netzwerke.</translation>
    </message>
    <message>
        <source>This is an address that the computer gave itself, because no network answered. Connect it to the office&apos;s network first.</source>
        <translation>Diese Adresse hat sich der Computer selbst gegeben, weil kein Netzwerk geantwortet hat. Verbinden Sie ihn zuerst mit dem Netzwerk des Büros.</translation>
    </message>
    <message>
        <source>This network reaches beyond the private addresses. Only private networks are looked at.</source>
        <translation>Dieses Netzwerk reicht über die privaten Adressen hinaus. Angesehen werden nur private Netzwerke.</translation>
    </message>
    <message>
        <source>This one is older: it would turn back what is known.</source>
        <translation>Dieses ist älter: Es würde zurückdrehen, was bekannt ist.</translation>
    </message>
    <message>
        <source>Tick a further way to look, or look again when the devices are switched on.</source>
        <translation>Haken Sie einen weiteren Weg an, oder sehen Sie noch einmal nach, wenn die Geräte eingeschaltet sind.</translation>
    </message>
    <message>
        <source>Tick at least one way to look.</source>
        <translation>Haken Sie mindestens einen Weg an.</translation>
    </message>
    <message>
        <source>Toner</source>
        <translation>Toner</translation>
    </message>
    <message>
        <source>Took over the inventories of {what}</source>
        <translation>Inventare von {what} übernommen</translation>
    </message>
    <message>
        <source>Took over the inventory of {what}</source>
        <translation>Inventar von {what} übernommen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testversion</translation>
    </message>
    <message>
        <source>Type the community that your printers answer to. Most answer to “public”.</source>
        <translation>Tippen Sie die Community ein, auf die Ihre Drucker antworten. Die meisten antworten auf „public“.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Beobachteter Ordner…</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>{folder} wird beobachtet</translation>
    </message>
    <message>
        <source>What is at {ip} is {tag} already.</source>
        <translation>Was unter {ip} antwortet, ist schon {tag}.</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was es ändert</translation>
    </message>
    <message>
        <source>What was found on the network</source>
        <translation>Was im Netzwerk gefunden wurde</translation>
    </message>
    <message>
        <source>Whose inventory it is</source>
        <translation>Wessen Inventar es ist</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Wessen ist es?</translation>
    </message>
    <message>
        <source>Windows did not answer about its hardware within {seconds} seconds. Try again when it is less busy.</source>
        <translation>Windows hat in {seconds} Sekunden nichts über seine Hardware gesagt. Versuchen Sie es noch einmal, wenn es weniger zu tun hat.</translation>
    </message>
    <message>
        <source>With the device (OEM)</source>
        <translation>Mit dem Gerät (OEM)</translation>
    </message>
    <message numerus="yes">
        <source>about {n} minutes</source>
        <comment>about {n} minute</comment>
        <translation>
            <numerusform>etwa {n} Minute</numerusform>
            <numerusform>etwa {n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {n} seconds</source>
        <comment>about {n} second</comment>
        <translation>
            <numerusform>etwa {n} Sekunde</numerusform>
            <numerusform>etwa {n} Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>at this computer</source>
        <translation>an diesem Computer</translation>
    </message>
    <message>
        <source>by its IP address</source>
        <translation>nach IP-Adresse</translation>
    </message>
    <message>
        <source>by its MAC address</source>
        <translation>nach MAC-Adresse</translation>
    </message>
    <message>
        <source>by its serial number</source>
        <translation>nach Seriennummer</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>auf Lager</translation>
    </message>
    <message>
        <source>macOS did not answer about itself. Try again when it is less busy.</source>
        <translation>macOS hat nichts über sich gesagt. Versuchen Sie es noch einmal, wenn es weniger zu tun hat.</translation>
    </message>
    <message>
        <source>not in the register</source>
        <translation>nicht im Bestand</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>only in part</source>
        <translation>nur zum Teil</translation>
    </message>
    <message>
        <source>recognised by its IMEI</source>
        <translation>an der IMEI erkannt</translation>
    </message>
    <message>
        <source>recognised by its MAC address</source>
        <translation>an der MAC-Adresse erkannt</translation>
    </message>
    <message>
        <source>recognised by its UUID</source>
        <translation>an der UUID erkannt</translation>
    </message>
    <message>
        <source>recognised by its serial number</source>
        <translation>an der Seriennummer erkannt</translation>
    </message>
    <message>
        <source>recognised by the agent’s name for it</source>
        <translation>am Namen des Agents dafür erkannt</translation>
    </message>
    <message>
        <source>serial number {code}</source>
        <translation>Seriennummer {code}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>taking over inventories</source>
        <translation>Übernahme von Inventaren</translation>
    </message>
    <message>
        <source>the part around this computer</source>
        <translation>der Teil um diesen Computer</translation>
    </message>
    <message>
        <source>you said whose it is</source>
        <translation>von Ihnen zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>{count} as they were</source>
        <comment>{count} as it was</comment>
        <translation>
            <numerusform>{count} unverändert</numerusform>
            <numerusform>{count} unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changed</source>
        <comment>{count} changed</comment>
        <translation>
            <numerusform>{count} geändert</numerusform>
            <numerusform>{count} geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <comment>{count} change</comment>
        <translation>
            <numerusform>{count} Änderung</numerusform>
            <numerusform>{count} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} inventories arrived in the watched folder.</source>
        <comment>{count} inventory arrived in the watched folder.</comment>
        <translation>
            <numerusform>{count} Inventar ist im beobachteten Ordner angekommen.</numerusform>
            <numerusform>{count} Inventare sind im beobachteten Ordner angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new</source>
        <comment>{count} new</comment>
        <translation>
            <numerusform>{count} neu</numerusform>
            <numerusform>{count} neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} refused</source>
        <comment>{count} refused</comment>
        <translation>
            <numerusform>{count} abgelehnt</numerusform>
            <numerusform>{count} abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} titles are installed there, those that are left out not counted.</source>
        <comment>{count} title is installed there, those that are left out not counted.</comment>
        <translation>
            <numerusform>{count} Titel ist dort installiert, ohne die weggelassenen.</numerusform>
            <numerusform>{count} Titel sind dort installiert, ohne die weggelassenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} titles were reported for the first time.</source>
        <comment>{count} title was reported for the first time.</comment>
        <translation>
            <numerusform>{count} Titel wurde zum ersten Mal gemeldet.</numerusform>
            <numerusform>{count} Titel wurden zum ersten Mal gemeldet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to decide</source>
        <comment>{count} to decide</comment>
        <translation>
            <numerusform>{count} zu entscheiden</numerusform>
            <numerusform>{count} zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>{ip} is no asset yet. Make one of it first.</source>
        <translation>{ip} ist noch kein Gegenstand. Legen Sie zuerst einen dafür an.</translation>
    </message>
    <message>
        <source>{ip} tells no page counter.</source>
        <translation>{ip} nennt keinen Seitenzähler.</translation>
    </message>
    <message numerus="yes">
        <source>{n} NUL characters were left out.</source>
        <comment>{n} NUL character was left out.</comment>
        <translation>
            <numerusform>{n} NUL-Zeichen wurde ausgelassen.</numerusform>
            <numerusform>{n} NUL-Zeichen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} assets have the codes of this machine ({name}). Say whose inventory it is.</source>
        <translation>{n} Gegenstände haben die Codes dieses Geräts ({name}). Sagen Sie, wessen Inventar es ist.</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} geändert</translation>
    </message>
    <message numerus="yes">
        <source>{n} characters are damaged and show as �.</source>
        <comment>{n} character is damaged and shows as �.</comment>
        <translation>
            <numerusform>{n} Zeichen ist beschädigt und erscheint als �.</numerusform>
            <numerusform>{n} Zeichen sind beschädigt und erscheinen als �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} devices found.</source>
        <comment>{n} device found.</comment>
        <translation>
            <numerusform>{n} Gerät gefunden.</numerusform>
            <numerusform>{n} Geräte gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are not offered again.</source>
        <comment>{n} file is not offered again.</comment>
        <translation>
            <numerusform>{n} Datei wird nicht mehr angeboten.</numerusform>
            <numerusform>{n} Dateien werden nicht mehr angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} gone</source>
        <translation>{n} weg</translation>
    </message>
    <message numerus="yes">
        <source>{n} inventories</source>
        <comment>{n} inventory</comment>
        <translation>
            <numerusform>{n} Inventar</numerusform>
            <numerusform>{n} Inventare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} inventories were not taken over.</source>
        <comment>{n} inventory was not taken over.</comment>
        <translation>
            <numerusform>{n} Inventar wurde nicht übernommen.</numerusform>
            <numerusform>{n} Inventare wurden nicht übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines could not be read and were left out.</source>
        <comment>{n} line could not be read and was left out.</comment>
        <translation>
            <numerusform>{n} Zeile war nicht lesbar und wurde ausgelassen.</numerusform>
            <numerusform>{n} Zeilen waren nicht lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} machines</source>
        <translation>{n} Geräten</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} neu</translation>
    </message>
    <message numerus="yes">
        <source>{n} parts of Windows and of other programs, which Windows itself does not list, were left out.</source>
        <comment>{n} part of Windows or of another program, which Windows itself does not list, was left out.</comment>
        <translation>
            <numerusform>{n} Teil von Windows oder eines anderen Programms, den Windows selbst nicht aufführt, wurde ausgelassen.</numerusform>
            <numerusform>{n} Teile von Windows und anderen Programmen, die Windows selbst nicht aufführt, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} programs without a name were left out.</source>
        <comment>{n} program without a name was left out.</comment>
        <translation>
            <numerusform>{n} Programm ohne Namen wurde ausgelassen.</numerusform>
            <numerusform>{n} Programme ohne Namen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{tag} has the same host name, but another serial number.</source>
        <translation>{tag} hat denselben Hostnamen, aber eine andere Seriennummer.</translation>
    </message>
    <message>
        <source>{tag} has the same host name. Is it that one, or a new asset?</source>
        <translation>{tag} hat denselben Hostnamen. Ist es dieses, oder ein neues Gerät?</translation>
    </message>
    <message>
        <source>{tag} is disposed of, but this is an inventory of it. Undo its disposal, or make a new asset of it.</source>
        <translation>{tag} ist ausgesondert, aber dies ist ein Inventar davon. Nehmen Sie die Aussonderung zurück, oder machen Sie ein neues Gerät daraus.</translation>
    </message>
    <message>
        <source>{words} ({n} times)</source>
        <translation>{words} ({n}-mal)</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {why}. Look whether it is still there and yours to read.</source>
        <translation>„{name}“ lässt sich nicht lesen: {why}. Sehen Sie nach, ob sie noch da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {why}. Look whether the stick is still there and the file is yours to read.</source>
        <translation>„{name}“ ist nicht lesbar: {why}. Sehen Sie nach, ob der Stick noch steckt und Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>“{name}” could be read, but tells nothing of a machine. Choose the inventory&apos;s own file.</source>
        <translation>„{name}“ ist lesbar, sagt aber nichts über ein Gerät. Wählen Sie die Datei des Inventars selbst.</translation>
    </message>
    <message>
        <source>“{name}” does not say which machine it is of (it has no DEVICEID). Make the inventory again with the agent.</source>
        <translation>„{name}“ sagt nicht, von welchem Gerät es ist (DEVICEID fehlt). Erstellen Sie das Inventar mit dem Agenten neu.</translation>
    </message>
    <message>
        <source>“{name}” does not say which machine it is of (it has no deviceid). Make the inventory again with GLPI Agent.</source>
        <translation>„{name}“ sagt nicht, von welchem Gerät es ist (deviceid fehlt). Erstellen Sie das Inventar mit GLPI Agent neu.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB. An inventory has at most {most} MB, so this is none, or a damaged one.</source>
        <translation>„{name}“ hat {size} MB. Ein Inventar hat höchstens {most} MB, das ist also keines oder ein beschädigtes.</translation>
    </message>
    <message>
        <source>“{name}” holds a DOCTYPE or entities, which no inventory has. It was not read.</source>
        <translation>„{name}“ enthält einen DOCTYPE oder Entitäten, die kein Inventar hat. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{name}” holds far more lines than an inventory has. Make the inventory again, and take that file.</source>
        <translation>„{name}“ enthält viel mehr Zeilen, als ein Inventar hat. Erstellen Sie das Inventar neu und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” holds far more values than an inventory has. Make the inventory again, and take that file.</source>
        <translation>„{name}“ enthält viel mehr Werte, als ein Inventar hat. Erstellen Sie das Inventar neu und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” holds no text and is no inventory. Choose a file that an inventory agent made.</source>
        <translation>„{name}“ enthält keinen Text und ist kein Inventar. Wählen Sie eine Datei, die ein Inventar-Agent erstellt hat.</translation>
    </message>
    <message>
        <source>“{name}” holds too many files to be looked through. Choose the folder in which the inventories are.</source>
        <translation>In „{name}“ sind zu viele Dateien, um alle anzusehen. Wählen Sie den Ordner, in dem die Inventare liegen.</translation>
    </message>
    <message>
        <source>“{name}” is XML, but no inventory: it has no &lt;REQUEST&gt;. Choose a file that an inventory agent made.</source>
        <translation>„{name}“ ist XML, aber kein Inventar: &lt;REQUEST&gt; fehlt. Wählen Sie eine Datei, die ein Inventar-Agent erstellt hat.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged property list. Make the report again: system_profiler -xml.</source>
        <translation>„{name}“ ist eine beschädigte Property-Liste. Erstellen Sie den Bericht neu: system_profiler -xml.</translation>
    </message>
    <message>
        <source>“{name}” is an inventory without content. Make it again with the agent.</source>
        <translation>„{name}“ ist ein Inventar ohne Inhalt. Erstellen Sie es mit dem Agenten neu.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Make the inventory again, and take that file.</source>
        <translation>„{name}“ ist leer. Erstellen Sie das Inventar neu und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” is nested too deeply to be an inventory. Make the inventory again, and take that file.</source>
        <translation>„{name}“ ist für ein Inventar zu tief verschachtelt. Erstellen Sie das Inventar neu und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” is no file, or is no longer there. Choose it again.</source>
        <translation>„{name}“ ist keine Datei oder nicht mehr da. Wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is no inventory that can be read. Taken are GLPI Agent&apos;s JSON and XML, dmidecode&apos;s text, an exported registry, system_profiler&apos;s reports, lists of packages, and a monitor&apos;s EDID.</source>
        <translation>„{name}“ ist kein lesbares Inventar. Genommen werden JSON und XML von GLPI Agent, Text von dmidecode, eine exportierte Registrierung, Berichte von system_profiler, Paketlisten und das EDID eines Monitors.</translation>
    </message>
    <message>
        <source>“{name}” is not whole: it begins like JSON, but does not end so. Copy it again, or make the inventory again.</source>
        <translation>„{name}“ ist nicht vollständig: Es beginnt wie JSON, endet aber nicht so. Kopieren Sie die Datei noch einmal oder erstellen Sie das Inventar neu.</translation>
    </message>
    <message>
        <source>“{name}” is not whole: its XML breaks off or is damaged in line {line}. Copy it again, or make the inventory again.</source>
        <translation>„{name}“ ist nicht vollständig: Das XML bricht in Zeile {line} ab oder ist dort beschädigt. Kopieren Sie die Datei noch einmal oder erstellen Sie das Inventar neu.</translation>
    </message>
    <message>
        <source>“{text}” is no UUID and was left out.</source>
        <translation>„{text}“ ist keine UUID und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{text}” is no number and was left out.</source>
        <translation>„{text}“ ist keine Zahl und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{what}” has another form than it should have and was left out.</source>
        <translation>„{what}“ hat eine andere Form als vorgesehen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{what}” is no text and was left out.</source>
        <translation>„{what}“ ist kein Text und wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>--everything takes no --what and no --search: it writes every record.</source>
        <translation>--everything verträgt kein --what und kein --search: Es schreibt jeden Datensatz.</translation>
    </message>
    <message>
        <source>A sample office with {assets} assets and {actions} actions: {path}</source>
        <translation>Ein Beispielbüro mit {assets} Gegenständen und {actions} Vorgängen: {path}</translation>
    </message>
    <message>
        <source>A word of the command is not text in UTF-8.</source>
        <translation>Ein Wort des Befehls ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>All is well: {records} records, {actions} actions, head {head}</source>
        <translation>Alles in Ordnung: {records} Datensätze, {actions} Vorgänge, Kopf {head}</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>IT asset management for one office. Without a command it opens the window.</source>
        <translation>IT-Inventar für ein Büro. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>It could not be done: {why}. Nothing was changed.</source>
        <translation>Das ging nicht: {why}. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, the same: {same}, problems: {problem}</source>
        <translation>Neu: {new}, geändert: {changed}, unverändert: {same}, Probleme: {problem}</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, the same: {same}, refused: {refused}; titles: {software}</source>
        <translation>Neu: {new}, geändert: {changed}, unverändert: {same}, abgelehnt: {refused}; Titel: {software}</translation>
    </message>
    <message>
        <source>No record has the code {code}.</source>
        <translation>Kein Datensatz hat den Code {code}.</translation>
    </message>
    <message>
        <source>Nothing matches, so there is nothing to print.</source>
        <translation>Nichts passt, es gibt also nichts zu drucken.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Restored {file}. What was there before is kept as {kept}.</source>
        <translation>{file} wiederhergestellt. Was vorher da war, liegt in {kept}.</translation>
    </message>
    <message>
        <source>Say either --tags or --search, not both.</source>
        <translation>Nennen Sie entweder --tags oder --search, nicht beides.</translation>
    </message>
    <message>
        <source>Say the kit or the things, not both: each is a paper of its own.</source>
        <translation>Nennen Sie das Set oder die Dinge, nicht beides: jedes ist ein eigener Beleg.</translation>
    </message>
    <message>
        <source>Say what is given out: tags, serial numbers, codes of stock items, or --kit.</source>
        <translation>Sagen Sie, was ausgegeben wird: Inventarnummern, Seriennummern, Codes von Lagerartikeln oder --kit.</translation>
    </message>
    <message>
        <source>Say what to export: --what assets, or --everything.</source>
        <translation>Sagen Sie, was exportiert werden soll: --what assets oder --everything.</translation>
    </message>
    <message>
        <source>Say which labels: --tags A,B or --search &quot;…&quot; (an empty search means all).</source>
        <translation>Sagen Sie, welche Etiketten: --tags A,B oder --search &quot;…&quot; (eine leere Suche meint alle).</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Something went wrong that should not ({what}). Nothing was changed. Run `itam-desktop check` to see whether the file is damaged; details are in {log}.</source>
        <translation>Etwas ist schiefgegangen, das nicht sein sollte ({what}). Es wurde nichts geändert. Führen Sie `itam-desktop check` aus, um zu sehen, ob die Datei beschädigt ist; Einzelheiten stehen in {log}.</translation>
    </message>
    <message>
        <source>The answer could not be written: {why}.</source>
        <translation>Die Antwort konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>There are no records called “{word}”. There are: {known}.</source>
        <translation>Es gibt keine Datensätze namens „{word}“. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no asset with the tag {tag}.</source>
        <translation>Es gibt keinen Gegenstand mit der Inventarnummer {tag}.</translation>
    </message>
    <message>
        <source>There is no field “{name}” for a label.</source>
        <translation>Es gibt kein Feld „{name}“ für ein Etikett.</translation>
    </message>
    <message>
        <source>There is no kit called “{name}”.</source>
        <translation>Es gibt kein Set namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no layout “{name}” for these labels.</source>
        <translation>Für diese Etiketten gibt es kein Layout „{name}“.</translation>
    </message>
    <message>
        <source>There is no preset {name}. There are: {known}.</source>
        <translation>Es gibt keine Vorlage {name}. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no record {record}.</source>
        <translation>Es gibt keinen Datensatz {record}.</translation>
    </message>
    <message>
        <source>There is nothing with the code {code}: {kind}.</source>
        <translation>Es gibt nichts mit dem Code {code}: {kind}.</translation>
    </message>
    <message>
        <source>Two people are called “{name}”. Say the user name, the e-mail address or the number.</source>
        <translation>Zwei Personen heißen „{name}“. Nennen Sie den Benutzernamen, die E-Mail-Adresse oder die Personalnummer.</translation>
    </message>
    <message>
        <source>Which office file? Say it with --store FILE.</source>
        <translation>Welche Bürodatei? Nennen Sie sie mit --store DATEI.</translation>
    </message>
    <message>
        <source>a believable office</source>
        <translation>ein glaubhaftes Büro</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>ein Befehl</translation>
    </message>
    <message>
        <source>a count from a text file of scans</source>
        <translation>eine Zählung aus einer Textdatei mit Scans</translation>
    </message>
    <message>
        <source>a day; without it, today</source>
        <translation>ein Tag; ohne ihn heute</translation>
    </message>
    <message>
        <source>a further line: a field&apos;s name, also an own one&apos;s</source>
        <translation>eine weitere Zeile: der Name eines Felds, auch eines eigenen</translation>
    </message>
    <message>
        <source>a person&apos;s name, e-mail or number; a place&apos;s code; a tag</source>
        <translation>Name, E-Mail oder Nummer einer Person; Code eines Orts; eine Inventarnummer</translation>
    </message>
    <message>
        <source>a saved layout of the office</source>
        <translation>ein gespeichertes Layout des Büros</translation>
    </message>
    <message>
        <source>a verified copy</source>
        <translation>eine geprüfte Kopie</translation>
    </message>
    <message>
        <source>a whole kit, of what is free</source>
        <translation>ein ganzes Set, aus dem, was frei ist</translation>
    </message>
    <message>
        <source>along the tree of places, then by tag</source>
        <translation>entlang der Orte, dann nach Inventarnummer</translation>
    </message>
    <message>
        <source>do again what was undone last</source>
        <translation>das zuletzt Rückgängiggemachte wiederholen</translation>
    </message>
    <message>
        <source>every table but the history as text, for comparing two stores</source>
        <translation>alle Tabellen außer dem Verlauf als Text, um zwei Dateien zu vergleichen</translation>
    </message>
    <message>
        <source>give things out, or lend them until a day</source>
        <translation>Dinge ausgeben oder bis zu einem Tag verleihen</translation>
    </message>
    <message>
        <source>integrity, checksums, history chain, index</source>
        <translation>Unversehrtheit, Prüfsummen, Kette des Verlaufs, Index</translation>
    </message>
    <message>
        <source>make a sheet of labels as PDF, every code read back before it is written</source>
        <translation>einen Etikettenbogen als PDF machen; jeder Code wird vorher zurückgelesen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>one JSON object on standard output, nothing else</source>
        <translation>ein JSON-Objekt auf der Standardausgabe, sonst nichts</translation>
    </message>
    <message>
        <source>only rehearse</source>
        <translation>nur proben</translation>
    </message>
    <message>
        <source>open the window, write and reopen a store, make and decode a label; exit 0 or 1</source>
        <translation>das Fenster öffnen, eine Datei schreiben und wieder öffnen, ein Etikett machen und lesen; Ende mit 0 oder 1</translation>
    </message>
    <message>
        <source>print how long the start takes, then quit</source>
        <translation>ausgeben, wie lange der Start dauert, und beenden</translation>
    </message>
    <message>
        <source>put a verified copy in the store&apos;s place</source>
        <translation>eine geprüfte Kopie an die Stelle der Bürodatei setzen</translation>
    </message>
    <message>
        <source>tags or serial numbers</source>
        <translation>Inventarnummern oder Seriennummern</translation>
    </message>
    <message>
        <source>tags, serial numbers or codes of stock items</source>
        <translation>Inventarnummern, Seriennummern oder Codes von Lagerartikeln</translation>
    </message>
    <message>
        <source>take an action back: the newest, or the one named</source>
        <translation>einen Vorgang zurücknehmen: den neuesten oder den genannten</translation>
    </message>
    <message>
        <source>take assets back into stock</source>
        <translation>Gegenstände ins Lager zurücknehmen</translation>
    </message>
    <message>
        <source>take rows of spreadsheets and CSV files in; creates the store when absent</source>
        <translation>Zeilen aus Tabellen und CSV-Dateien übernehmen; legt die Bürodatei an, wenn es sie nicht gibt</translation>
    </message>
    <message>
        <source>the actions, newest first</source>
        <translation>die Vorgänge, der neueste zuerst</translation>
    </message>
    <message>
        <source>the copies there are</source>
        <translation>die vorhandenen Kopien</translation>
    </message>
    <message>
        <source>the day it comes back; without it, it is given for good</source>
        <translation>der Tag der Rückgabe; ohne ihn gilt die Ausgabe auf Dauer</translation>
    </message>
    <message>
        <source>the layout&apos;s; without one code128</source>
        <translation>der des Layouts; ohne Layout code128</translation>
    </message>
    <message>
        <source>the licence position: bought, given, installed, free, short</source>
        <translation>die Lizenzbilanz: gekauft, vergeben, installiert, frei, fehlend</translation>
    </message>
    <message>
        <source>the office file (default: the last one opened)</source>
        <translation>die Bürodatei (Vorgabe: die zuletzt geöffnete)</translation>
    </message>
    <message>
        <source>the search line</source>
        <translation>die Suchzeile</translation>
    </message>
    <message>
        <source>this computer, or inventory files of other ones, into the store; creates it when absent</source>
        <translation>diesen Computer oder Inventardateien anderer in die Bürodatei übernehmen; legt sie an, wenn es sie nicht gibt</translation>
    </message>
    <message>
        <source>what a scan would open</source>
        <translation>was ein Scan öffnen würde</translation>
    </message>
    <message>
        <source>what is to be decided, ends, comes back or falls due, as a calendar file</source>
        <translation>was zu entscheiden ist, endet, zurückkommt oder fällig wird, als Kalenderdatei</translation>
    </message>
    <message>
        <source>where they are put; else where each belongs</source>
        <translation>wohin sie kommen; sonst dorthin, wo jeder hingehört</translation>
    </message>
    <message>
        <source>with --close: the report to sign</source>
        <translation>mit --close: der Bericht zum Unterschreiben</translation>
    </message>
    <message>
        <source>write a list, or everything</source>
        <translation>eine Liste oder alles schreiben</translation>
    </message>
    <message>
        <source>write the rows that were left out, with their reasons</source>
        <translation>die ausgelassenen Zeilen mit ihren Gründen schreiben</translation>
    </message>
    <message>
        <source>{done} Paper {code}.</source>
        <translation>{done} Beleg {code}.</translation>
    </message>
    <message>
        <source>{n} events written to {where}</source>
        <translation>{n} Termine geschrieben in {where}</translation>
    </message>
    <message>
        <source>{n} labels on {pages} pages, every code read back: {where}</source>
        <translation>{n} Etiketten auf {pages} Seiten, jeder Code zurückgelesen: {where}</translation>
    </message>
    <message>
        <source>{n} problems were found in {path}. Nothing was changed.</source>
        <translation>{n} Probleme in {path} gefunden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{n} records have the code {code}.</source>
        <translation>{n} Datensätze haben den Code {code}.</translation>
    </message>
    <message>
        <source>{n} rows written to {where}</source>
        <translation>{n} Zeilen geschrieben in {where}</translation>
    </message>
    <message>
        <source>{path} is not a text file of scans.</source>
        <translation>{path} ist keine Textdatei mit Scans.</translation>
    </message>
    <message>
        <source>{text} is not a whole number from {least} to {most}</source>
        <translation>{text} ist keine ganze Zahl von {least} bis {most}</translation>
    </message>
</context>
<context>
    <name>contracts</name>
    <message>
        <source>A claim is made on an insurance; “{name}” is none.</source>
        <translation>Ein Schadensfall gehört zu einer Versicherung; „{name}“ ist keine.</translation>
    </message>
    <message>
        <source>A refused claim pays nothing. Empty what was paid out, or choose another state.</source>
        <translation>Ein abgelehnter Schadensfall zahlt nichts aus. Leeren Sie „Ausgezahlt“ oder wählen Sie einen anderen Stand.</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>Schadensfall hinzufügen</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>Vertrag hinzufügen</translation>
    </message>
    <message>
        <source>Another day, if one was agreed.</source>
        <translation>Ein anderer Tag, wenn einer vereinbart wurde.</translation>
    </message>
    <message>
        <source>Bought for {sum} together</source>
        <translation>Zusammen gekauft für {sum}</translation>
    </message>
    <message>
        <source>Bring contracts up to date</source>
        <translation>Verträge aktualisieren</translation>
    </message>
    <message>
        <source>Bring up to date…</source>
        <translation>Aktualisieren…</translation>
    </message>
    <message>
        <source>Brought {what} up to date</source>
        <translation>{what} aktualisiert</translation>
    </message>
    <message>
        <source>By what they cost when they were bought.</source>
        <translation>Nach ihrem Preis beim Kauf.</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>Kalenderdatei…</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Kündigung</translation>
    </message>
    <message>
        <source>Cancellation letter</source>
        <translation>Kündigungsschreiben</translation>
    </message>
    <message>
        <source>Cancellation {what}</source>
        <translation>Kündigung {what}</translation>
    </message>
    <message>
        <source>Cancelled today it ends on {day}.</source>
        <translation>Heute gekündigt, endet er am {day}.</translation>
    </message>
    <message>
        <source>Cancelled {what} to the end of {day}</source>
        <translation>{what} zum {day} gekündigt</translation>
    </message>
    <message>
        <source>Change price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>Change price…</source>
        <translation>Preis ändern…</translation>
    </message>
    <message>
        <source>Change the price of {what}</source>
        <translation>Preis von {what} ändern</translation>
    </message>
    <message>
        <source>Changed the price of {what}</source>
        <translation>Preis von {what} geändert</translation>
    </message>
    <message>
        <source>Changes nothing in the register.</source>
        <translation>Ändert nichts am Bestand.</translation>
    </message>
    <message>
        <source>Choose assets first; some of these are no longer there.</source>
        <translation>Wählen Sie zuerst Gegenstände; einige davon gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose licences first.</source>
        <translation>Wählen Sie zuerst Lizenzen.</translation>
    </message>
    <message>
        <source>Choose the contracts to bring up to date.</source>
        <translation>Wählen Sie die Verträge, die aktualisiert werden sollen.</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>Schadensnummer</translation>
    </message>
    <message>
        <source>Claim: {what}</source>
        <translation>Schadensfall: {what}</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Schadensfälle</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Contract event</source>
        <translation>Vertragsereignis</translation>
    </message>
    <message>
        <source>Contract events</source>
        <translation>Vertragsereignisse</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>Contract number {number}</source>
        <translation>Vertragsnummer {number}</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Contracts with an end stand here by the month in which to decide: end, less notice, less your own buffer.</source>
        <translation>Verträge mit einem Ende stehen hier nach dem Monat, in dem zu entscheiden ist: Ende, minus Kündigungsfrist, minus eigener Puffer.</translation>
    </message>
    <message>
        <source>Cost by period</source>
        <translation>Kosten je Zeitraum</translation>
    </message>
    <message>
        <source>Covered since</source>
        <translation>Unter Vertrag seit</translation>
    </message>
    <message>
        <source>Covered thing</source>
        <translation>Gegenstand unter Vertrag</translation>
    </message>
    <message>
        <source>Covered things</source>
        <translation>Gegenstände unter Vertrag</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Unter Vertrag</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Datum des Briefs</translation>
    </message>
    <message>
        <source>Dates of the office</source>
        <translation>Termine des Büros</translation>
    </message>
    <message>
        <source>Dear Sir or Madam,</source>
        <translation>Sehr geehrte Damen und Herren,</translation>
    </message>
    <message>
        <source>Decide by</source>
        <translation>Entscheiden bis</translation>
    </message>
    <message>
        <source>Decide by {day}</source>
        <translation>Entscheiden bis {day}</translation>
    </message>
    <message>
        <source>Decide: {what}</source>
        <translation>Entscheiden: {what}</translation>
    </message>
    <message>
        <source>Deductible</source>
        <translation>Selbstbehalt</translation>
    </message>
    <message>
        <source>Empty asks for the next possible date.</source>
        <translation>Leer heißt: zum nächstmöglichen Zeitpunkt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End after</source>
        <translation>Ende nachher</translation>
    </message>
    <message>
        <source>End before</source>
        <translation>Ende vorher</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Beendet am</translation>
    </message>
    <message>
        <source>For how many months does it renew by itself?</source>
        <translation>Um wie viele Monate verlängert er sich von selbst?</translation>
    </message>
    <message>
        <source>Give notice</source>
        <translation>Kündigen</translation>
    </message>
    <message>
        <source>Give notice and write the letter</source>
        <translation>Kündigen und Brief schreiben</translation>
    </message>
    <message>
        <source>Give notice on {what}</source>
        <translation>{what} kündigen</translation>
    </message>
    <message>
        <source>Give notice…</source>
        <translation>Kündigen…</translation>
    </message>
    <message>
        <source>Goes on after all</source>
        <translation>Läuft doch weiter</translation>
    </message>
    <message>
        <source>How long before the end it must be cancelled.</source>
        <translation>Wie lange vor dem Ende gekündigt werden muss.</translation>
    </message>
    <message>
        <source>How many days before the last day of notice we want to decide.</source>
        <translation>Wie viele Tage vor dem letzten Kündigungstag wir entscheiden wollen.</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Insurance claim</source>
        <translation>Schadensfall</translation>
    </message>
    <message>
        <source>Insurance claims</source>
        <translation>Schadensfälle</translation>
    </message>
    <message>
        <source>Insured for {sum}</source>
        <translation>Versichert mit {sum}</translation>
    </message>
    <message>
        <source>Insured sum</source>
        <translation>Versicherungssumme</translation>
    </message>
    <message>
        <source>It cannot end before it is cancelled.</source>
        <translation>Er kann nicht enden, bevor er gekündigt ist.</translation>
    </message>
    <message>
        <source>It does not belong to this lease.</source>
        <translation>Das gehört nicht zu diesem Leasing.</translation>
    </message>
    <message>
        <source>It ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It is too late for this end, and for how long it renews is not known. Say the end that was agreed.</source>
        <translation>Für dieses Ende ist es zu spät, und um wie viel sich der Vertrag verlängert, ist nicht bekannt. Nennen Sie das vereinbarte Ende.</translation>
    </message>
    <message>
        <source>It runs until {day} now.</source>
        <translation>Läuft jetzt bis {day}.</translation>
    </message>
    <message>
        <source>Its end has passed already. Bring it up to date first, or say the end that was agreed.</source>
        <translation>Sein Ende ist schon vorbei. Aktualisieren Sie den Vertrag zuerst oder nennen Sie das vereinbarte Ende.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last day of notice: {day}</source>
        <translation>Letzter Kündigungstag: {day}</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Leasing</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Leasing</translation>
    </message>
    <message>
        <source>Leases, support, insurance, telecom, subscriptions: what binds the office, until when, and what it covers.</source>
        <translation>Leasing, Support, Versicherung, Telefon, Abonnements: was das Büro bindet, bis wann und wofür.</translation>
    </message>
    <message>
        <source>Leave it as it is, or type the new one.</source>
        <translation>Lassen Sie ihn, wie er ist, oder tippen Sie den neuen.</translation>
    </message>
    <message>
        <source>Leave {what} out</source>
        <translation>{what} weglassen</translation>
    </message>
    <message>
        <source>Left to end on</source>
        <translation>Auslaufen lassen am</translation>
    </message>
    <message>
        <source>Let it end</source>
        <translation>Auslaufen lassen</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Brief…</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>Neues Ende</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>Noch keine Schadensfälle</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Noch keine Verträge</translation>
    </message>
    <message>
        <source>No price is known, or no term to spread it over.</source>
        <translation>Es ist kein Preis bekannt oder keine Laufzeit, auf die er sich verteilt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Nothing belongs to this lease.</source>
        <translation>Nichts gehört zu diesem Leasing.</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>Noch nichts gewählt.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Nothing yet. Put assets under it here, or from their list.</source>
        <translation>Noch nichts. Nehmen Sie Gegenstände hier auf oder aus ihrer Liste.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kündigungsfrist</translation>
    </message>
    <message>
        <source>Notice counted in</source>
        <translation>Frist gezählt in</translation>
    </message>
    <message>
        <source>Notice given on</source>
        <translation>Gekündigt am</translation>
    </message>
    <message>
        <source>Our own buffer</source>
        <translation>Eigener Puffer</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Ausgezahlt</translation>
    </message>
    <message>
        <source>Paid: {what}</source>
        <translation>Bezahlt: {what}</translation>
    </message>
    <message>
        <source>Paid…</source>
        <translation>Bezahlt…</translation>
    </message>
    <message>
        <source>Past its day</source>
        <translation>Frist vorbei</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Ort und Datum</translation>
    </message>
    <message>
        <source>Please confirm the cancellation and the day on which the contract ends in writing.</source>
        <translation>Bitte bestätigen Sie uns schriftlich die Kündigung und den Tag, an dem der Vertrag endet.</translation>
    </message>
    <message>
        <source>Price after</source>
        <translation>Preis nachher</translation>
    </message>
    <message>
        <source>Price before</source>
        <translation>Preis vorher</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Preis geändert</translation>
    </message>
    <message>
        <source>Price {old} → {new}</source>
        <translation>Preis {old} → {new}</translation>
    </message>
    <message>
        <source>Put a licence under it…</source>
        <translation>Lizenz aufnehmen…</translation>
    </message>
    <message>
        <source>Put a licence under {what}</source>
        <translation>Lizenz in {what} aufnehmen</translation>
    </message>
    <message>
        <source>Put things under it…</source>
        <translation>Gegenstände aufnehmen…</translation>
    </message>
    <message>
        <source>Put things under {what}</source>
        <translation>In {what} aufnehmen</translation>
    </message>
    <message>
        <source>Put under a contract…</source>
        <translation>In Vertrag aufnehmen…</translation>
    </message>
    <message>
        <source>Put under it</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Put {what} under a contract</source>
        <translation>{what} in einen Vertrag aufnehmen</translation>
    </message>
    <message>
        <source>Put {what} under {contract}</source>
        <translation>{what} in {contract} aufgenommen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Renew {what}</source>
        <translation>{what} verlängern</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Renewed {what} until {day}</source>
        <translation>{what} bis {day} verlängert</translation>
    </message>
    <message>
        <source>Renews for</source>
        <translation>Verlängert um</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Rental</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Report a claim…</source>
        <translation>Schaden melden…</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Return things of {what}</source>
        <translation>Gegenstände aus {what} zurückgeben</translation>
    </message>
    <message>
        <source>Return things…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Zurückgegeben am</translation>
    </message>
    <message>
        <source>Returned {what} of {contract}: retired, to be disposed of as returned to the lessor</source>
        <translation>{what} aus {contract} zurückgegeben: ausgemustert, als Rückgabe an den Leasinggeber zu entsorgen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save what is to be decided, ends or falls due as a calendar file</source>
        <translation>Was zu entscheiden ist, endet oder fällig wird, als Kalenderdatei speichern</translation>
    </message>
    <message numerus="yes">
        <source>Saved {n} dates in {file}</source>
        <comment>Saved {n} date in {file}</comment>
        <translation>
            <numerusform>{n} Termin in {file} gespeichert</numerusform>
            <numerusform>{n} Termine in {file} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan or choose an asset</source>
        <translation>Gegenstand scannen oder wählen</translation>
    </message>
    <message>
        <source>Scan or choose at least one asset.</source>
        <translation>Scannen oder wählen Sie mindestens einen Gegenstand.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Some of these are no longer there.</source>
        <translation>Einiges davon gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Beginnt am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Take {what} out</source>
        <translation>{what} herausnehmen</translation>
    </message>
    <message>
        <source>Telecom</source>
        <translation>Telefon/Netz</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Term and notice</source>
        <translation>Laufzeit und Kündigung</translation>
    </message>
    <message>
        <source>That day is out of reach. Say the new end.</source>
        <translation>Dieser Tag liegt zu weit weg. Nennen Sie das neue Ende.</translation>
    </message>
    <message>
        <source>That day is still to come. When did it happen?</source>
        <translation>Dieser Tag kommt erst noch. Wann ist es geschehen?</translation>
    </message>
    <message>
        <source>That is the price already.</source>
        <translation>Das ist der Preis schon.</translation>
    </message>
    <message>
        <source>The claim {what} was paid</source>
        <translation>Schadensfall {what} bezahlt</translation>
    </message>
    <message>
        <source>The claim {what} was refused</source>
        <translation>Schadensfall {what} abgelehnt</translation>
    </message>
    <message>
        <source>The contract ends on {day}.</source>
        <translation>Der Vertrag endet am {day}.</translation>
    </message>
    <message>
        <source>The contract names no company: the letter has no address.</source>
        <translation>Der Vertrag nennt keine Firma: Der Brief hat keine Adresse.</translation>
    </message>
    <message>
        <source>The contract starts only on {day}.</source>
        <translation>Der Vertrag beginnt erst am {day}.</translation>
    </message>
    <message>
        <source>The cover cannot end before it began, on {day}.</source>
        <translation>Die Deckung kann nicht enden, bevor sie am {day} begonnen hat.</translation>
    </message>
    <message>
        <source>The end lies before the start. Change one of the two.</source>
        <translation>Das Ende liegt vor dem Beginn. Ändern Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The end of a contract cannot lie before its start. Nothing was changed.</source>
        <translation>Das Ende eines Vertrags kann nicht vor seinem Beginn liegen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The insurance began only on {day}.</source>
        <translation>Die Versicherung begann erst am {day}.</translation>
    </message>
    <message>
        <source>The insurance ended on {day}.</source>
        <translation>Die Versicherung endete am {day}.</translation>
    </message>
    <message>
        <source>The last day of notice is {day}.</source>
        <translation>Der letzte Kündigungstag ist der {day}.</translation>
    </message>
    <message>
        <source>The last day of notice was {day}.</source>
        <translation>Der letzte Kündigungstag war der {day}.</translation>
    </message>
    <message>
        <source>The new end must lie after the old one.</source>
        <translation>Das neue Ende muss nach dem alten liegen.</translation>
    </message>
    <message>
        <source>The notice is longer than the term: it would have to be given before the contract starts.</source>
        <translation>Die Kündigungsfrist ist länger als die Laufzeit: Gekündigt werden müsste, bevor der Vertrag beginnt.</translation>
    </message>
    <message>
        <source>The register still shows their old end.</source>
        <translation>Der Bestand zeigt noch ihr altes Ende.</translation>
    </message>
    <message>
        <source>These contracts have passed their end. What is ticked is written down; the end of a contract ends its cover.</source>
        <translation>Das Ende dieser Verträge ist vorbei. Was angehakt ist, wird vermerkt; mit einem Vertrag endet auch seine Deckung.</translation>
    </message>
    <message>
        <source>They are retired and covered no longer. Record the return itself as their disposal: returned to the lessor.</source>
        <translation>Sie werden ausgemustert und sind nicht mehr unter Vertrag. Vermerken Sie die Rückgabe selbst als ihren Abgang: an den Leasinggeber zurückgegeben.</translation>
    </message>
    <message>
        <source>Things returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>This claim is no longer there.</source>
        <translation>Diesen Schadensfall gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This claim is settled already.</source>
        <translation>Dieser Schadensfall ist schon erledigt.</translation>
    </message>
    <message>
        <source>This contract is no longer there.</source>
        <translation>Diesen Vertrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Tick at least one, or cancel.</source>
        <translation>Haken Sie mindestens einen an oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>To the end of</source>
        <translation>Kündigen zum</translation>
    </message>
    <message>
        <source>To {company}.</source>
        <translation>An {company}.</translation>
    </message>
    <message>
        <source>Took {what} out of {contract}</source>
        <translation>{what} aus {contract} herausgenommen</translation>
    </message>
    <message>
        <source>Under-insured: the things are worth {sum} more than that.</source>
        <translation>Unterversichert: Die Gegenstände sind um {sum} mehr wert.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until when? Say the new end.</source>
        <translation>Bis wann? Nennen Sie das neue Ende.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>What was reported to an insurance, and what it paid.</source>
        <translation>Was einer Versicherung gemeldet wurde und was sie gezahlt hat.</translation>
    </message>
    <message>
        <source>When it ends is not known: say the day that was agreed.</source>
        <translation>Wann er endet, ist nicht bekannt: Nennen Sie den vereinbarten Tag.</translation>
    </message>
    <message>
        <source>Where we have allowed you to collect payments, that permission ends on the same day.</source>
        <translation>Soweit wir Ihnen erlaubt haben, Zahlungen einzuziehen, endet diese Erlaubnis am selben Tag.</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Welcher Tag?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>Yours faithfully,</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>at the next possible date</source>
        <translation>zum nächstmöglichen Zeitpunkt</translation>
    </message>
    <message>
        <source>decide by {day}</source>
        <translation>entscheiden bis {day}</translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>endet am {day}</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>licence, until {day}</source>
        <translation>Lizenz, bis {day}</translation>
    </message>
    <message>
        <source>renews by itself after {day}</source>
        <translation>verlängert sich nach dem {day} von selbst</translation>
    </message>
    <message>
        <source>to the end of {day}, else to the next possible date</source>
        <translation>zum {day}, hilfsweise zum nächstmöglichen Zeitpunkt</translation>
    </message>
    <message>
        <source>too late to cancel for this end</source>
        <translation>zu spät, um zu diesem Ende zu kündigen</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>we hereby cancel the contract named above {when}.</source>
        <translation>hiermit kündigen wir den oben genannten Vertrag {when}.</translation>
    </message>
    <message>
        <source>{company} has no address yet: write it under People, Companies.</source>
        <translation>{company} hat noch keine Adresse: Tragen Sie sie unter Personen, Firmen ein.</translation>
    </message>
    <message>
        <source>{n} contracts</source>
        <translation>{n} Verträge</translation>
    </message>
    <message numerus="yes">
        <source>{n} contracts have ended</source>
        <comment>{n} contract has ended</comment>
        <translation>
            <numerusform>{n} Vertrag ist abgelaufen</numerusform>
            <numerusform>{n} Verträge sind abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contracts have renewed by themselves</source>
        <comment>{n} contract has renewed by itself</comment>
        <translation>
            <numerusform>{n} Vertrag hat sich von selbst verlängert</numerusform>
            <numerusform>{n} Verträge haben sich von selbst verlängert</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} licences</source>
        <translation>{n} Lizenzen</translation>
    </message>
    <message>
        <source>{n} things</source>
        <translation>{n} Dinge</translation>
    </message>
    <message>
        <source>{sum} a half-year</source>
        <translation>{sum} im Halbjahr</translation>
    </message>
    <message>
        <source>{sum} a month</source>
        <translation>{sum} im Monat</translation>
    </message>
    <message>
        <source>{sum} a quarter</source>
        <translation>{sum} im Quartal</translation>
    </message>
    <message>
        <source>{sum} a year</source>
        <translation>{sum} im Jahr</translation>
    </message>
    <message>
        <source>{sum} a year for each thing</source>
        <translation>{sum} im Jahr je Gegenstand</translation>
    </message>
    <message>
        <source>{sum} once</source>
        <translation>{sum} einmalig</translation>
    </message>
    <message>
        <source>{sum} over the whole term</source>
        <translation>{sum} über die ganze Laufzeit</translation>
    </message>
    <message>
        <source>{tag} comes back from {whom}</source>
        <translation>{tag} kommt von {whom} zurück</translation>
    </message>
    <message>
        <source>{what} belongs to another lease. End that first.</source>
        <translation>{what} gehört zu einem anderen Leasing. Beenden Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>{what} ended on {day}</source>
        <translation>{what} endete am {day}</translation>
    </message>
    <message>
        <source>{what} ends</source>
        <translation>{what} endet</translation>
    </message>
    <message>
        <source>{what} goes on after all</source>
        <translation>{what} läuft doch weiter</translation>
    </message>
    <message>
        <source>{what} is already covered by this contract.</source>
        <translation>{what} gehört schon zu diesem Vertrag.</translation>
    </message>
    <message>
        <source>{what} is disposed of.</source>
        <translation>{what} ist entsorgt.</translation>
    </message>
    <message>
        <source>{what} is left to end on {day}</source>
        <translation>{what} läuft am {day} aus</translation>
    </message>
    <message>
        <source>{what} renewed by itself until {day}</source>
        <translation>{what} hat sich von selbst bis {day} verlängert</translation>
    </message>
    <message>
        <source>{what} renews by itself</source>
        <translation>{what} verlängert sich von selbst</translation>
    </message>
    <message>
        <source>{what}, until {day}</source>
        <translation>{what}, bis {day}</translation>
    </message>
    <message>
        <source>“{name}” has ended. Make a new contract instead.</source>
        <translation>„{name}“ ist beendet. Legen Sie stattdessen einen neuen Vertrag an.</translation>
    </message>
    <message>
        <source>“{name}” has no end, so there is nothing to renew.</source>
        <translation>„{name}“ hat kein Ende, es gibt also nichts zu verlängern.</translation>
    </message>
    <message>
        <source>“{name}” has no end: it must be cancelled.</source>
        <translation>„{name}“ hat kein Ende: Der Vertrag muss gekündigt werden.</translation>
    </message>
    <message>
        <source>“{name}” is a lease: only things go under it.</source>
        <translation>„{name}“ ist ein Leasing: Nur Gegenstände lassen sich aufnehmen.</translation>
    </message>
    <message>
        <source>“{name}” is already: {state}. Take that back first (“Goes on after all”).</source>
        <translation>„{name}“ ist schon: {state}. Nehmen Sie das zuerst zurück („Läuft doch weiter“).</translation>
    </message>
    <message>
        <source>“{name}” is no lease, so nothing goes back.</source>
        <translation>„{name}“ ist kein Leasing, es geht also nichts zurück.</translation>
    </message>
    <message>
        <source>“{name}” is not cancelled, so there is nothing to take back.</source>
        <translation>„{name}“ ist nicht gekündigt, es gibt also nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>“{name}” is up to date already.</source>
        <translation>„{name}“ ist schon aktuell.</translation>
    </message>
    <message>
        <source>“{name}” renews by itself: it must be cancelled, or it goes on.</source>
        <translation>„{name}“ verlängert sich von selbst: Ohne Kündigung läuft es weiter.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
</context>
<context>
    <name>custody</name>
    <message>
        <source>A kit needs a name.</source>
        <translation>Ein Set braucht einen Namen.</translation>
    </message>
    <message>
        <source>A laptop, a monitor and a headset for everybody who begins: a kit gives them together.</source>
        <translation>Laptop, Monitor und Headset für alle, die anfangen: Ein Set gibt sie zusammen aus.</translation>
    </message>
    <message>
        <source>A leaver&apos;s list names everything that is to be given back.</source>
        <translation>Die Liste eines Austritts nennt alles, was zurückzugeben ist.</translation>
    </message>
    <message>
        <source>A reservation cannot end before it begins. Nothing was changed.</source>
        <translation>Eine Reservierung kann nicht enden, bevor sie beginnt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A seat of “{name}” goes to a person, not to a place.</source>
        <translation>Ein Platz von „{name}“ geht an eine Person, nicht an einen Ort.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a kit</source>
        <translation>Set hinzufügen</translation>
    </message>
    <message>
        <source>Add a kit…</source>
        <translation>Set hinzufügen…</translation>
    </message>
    <message>
        <source>Added the kit {name}</source>
        <translation>Set {name} hinzugefügt</translation>
    </message>
    <message>
        <source>Also take back the licence seat: {names}</source>
        <translation>Auch den Lizenzplatz zurücknehmen: {names}</translation>
    </message>
    <message>
        <source>Also take back {n} licence seats: {names}</source>
        <translation>Auch {n} Lizenzplätze zurücknehmen: {names}</translation>
    </message>
    <message>
        <source>And the other one: {names}</source>
        <translation>Und den anderen: {names}</translation>
    </message>
    <message>
        <source>And the other {n}: {names}</source>
        <translation>Und die anderen {n}: {names}</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Begin a list</source>
        <translation>Liste beginnen</translation>
    </message>
    <message>
        <source>Begin the list</source>
        <translation>Liste beginnen</translation>
    </message>
    <message>
        <source>Box to sign in</source>
        <translation>Unterschriftsfeld</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancelled the reservation of {what}</source>
        <translation>Reservierung storniert: {what}</translation>
    </message>
    <message>
        <source>Change the reservation</source>
        <translation>Reservierung ändern</translation>
    </message>
    <message>
        <source>Changed the kit {name}</source>
        <translation>Set {name} geändert</translation>
    </message>
    <message>
        <source>Changed the reservation of {what}</source>
        <translation>Reservierung geändert: {what}</translation>
    </message>
    <message>
        <source>Choose a reservation.</source>
        <translation>Wählen Sie eine Reservierung.</translation>
    </message>
    <message>
        <source>Choose what belongs to the kit.</source>
        <translation>Wählen Sie, was zum Set gehört.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Closed on {day}: nothing is out.</source>
        <translation>Abgeschlossen am {day}: Nichts ist draußen.</translation>
    </message>
    <message>
        <source>Closed the list of {whom}: everything is back</source>
        <translation>Liste von {whom} abgeschlossen: alles zurück</translation>
    </message>
    <message>
        <source>Condition in which it comes back</source>
        <translation>Zustand bei der Rückgabe</translation>
    </message>
    <message>
        <source>Condition of {what}</source>
        <translation>Zustand von {what}</translation>
    </message>
    <message>
        <source>Copied the reminder to {name}.</source>
        <translation>Erinnerung an {name} kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Each hand-over and return has a paper here, to print again or to sign.</source>
        <translation>Jede Übergabe und Rückgabe hat hier einen Beleg, um ihn noch einmal zu drucken oder zu unterschreiben.</translation>
    </message>
    <message>
        <source>Empty: as the old one.</source>
        <translation>Leer: wie beim alten.</translation>
    </message>
    <message>
        <source>Empty: where each belongs.</source>
        <translation>Leer: wohin jedes gehört.</translation>
    </message>
    <message>
        <source>Empty: where it belongs.</source>
        <translation>Leer: wohin es gehört.</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Alles ist da.</translation>
    </message>
    <message>
        <source>Everything out</source>
        <translation>Alles draußen</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Tausch</translation>
    </message>
    <message>
        <source>Extend the loan: {what}</source>
        <translation>Leihe verlängern: {what}</translation>
    </message>
    <message>
        <source>Extend the loan…</source>
        <translation>Leihe verlängern…</translation>
    </message>
    <message numerus="yes">
        <source>Extend {n} loans</source>
        <comment>Extend {n} loan</comment>
        <translation>
            <numerusform>{n} Leihe verlängern</numerusform>
            <numerusform>{n} Leihen verlängern</numerusform>
        </translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Filed {file} at {codes}</source>
        <translation>{file} bei {codes} abgelegt</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>For whom is it? Choose a person.</source>
        <translation>Für wen ist es? Wählen Sie eine Person.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>From when? Write a date, or “+1w”.</source>
        <translation>Ab wann? Schreiben Sie ein Datum oder „+1W“.</translation>
    </message>
    <message>
        <source>Give it…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>Give something out</source>
        <translation>Etwas ausgeben</translation>
    </message>
    <message>
        <source>Give something…</source>
        <translation>Etwas ausgeben…</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation>Zurückgegeben von</translation>
    </message>
    <message>
        <source>Given together</source>
        <translation>Zusammen ausgegeben</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Übergeben von</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>Guten Tag {name},</translation>
    </message>
    <message>
        <source>How many of each? Write 1 or more.</source>
        <translation>Wie viele von jedem? Schreiben Sie 1 oder mehr.</translation>
    </message>
    <message>
        <source>How many of {what}</source>
        <translation>Wie viele: {what}</translation>
    </message>
    <message>
        <source>I have received the things above in the condition noted. They remain the property of the office. I use them for my work, keep them safe and let nobody else have them. I report loss, theft or damage without delay.
I give them back when I am asked to, on the day named above, or on my last working day at the latest, with everything that belongs to them.</source>
        <translation>Ich habe die oben genannten Gegenstände im vermerkten Zustand erhalten. Sie bleiben Eigentum des Büros. Ich verwende sie für meine Arbeit, verwahre sie sicher und überlasse sie niemand anderem. Verlust, Diebstahl oder Schäden melde ich unverzüglich.
Ich gebe sie mit allem, was dazugehört, zurück: auf Verlangen, am oben genannten Tag oder spätestens an meinem letzten Arbeitstag.</translation>
    </message>
    <message>
        <source>It cannot be swapped for itself. Choose another one.</source>
        <translation>Ein Gegenstand lässt sich nicht gegen sich selbst tauschen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It does not come back and is no longer asked for.</source>
        <translation>Es kommt nicht zurück und wird nicht mehr verlangt.</translation>
    </message>
    <message>
        <source>It needs a signature: print it, or let it be signed here.</source>
        <translation>Er braucht eine Unterschrift: Drucken Sie ihn oder lassen Sie ihn hier unterschreiben.</translation>
    </message>
    <message>
        <source>It would end on {end}, before it begins on {start}. Choose a later day.</source>
        <translation>Sie würde am {end} enden, bevor sie am {start} beginnt. Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Kit {name}</source>
        <translation>Set {name}</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Sprache des Belegs</translation>
    </message>
    <message>
        <source>Leaver</source>
        <translation>Austritt</translation>
    </message>
    <message>
        <source>Leavers</source>
        <translation>Austritte</translation>
    </message>
    <message>
        <source>Leaver…</source>
        <translation>Austritt…</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>Lent, by day</source>
        <translation>Verliehen, nach Tag</translation>
    </message>
    <message>
        <source>Licence seat</source>
        <translation>Lizenzplatz</translation>
    </message>
    <message>
        <source>Line of a hand-over</source>
        <translation>Übergabezeile</translation>
    </message>
    <message>
        <source>Line of a kit</source>
        <translation>Set-Zeile</translation>
    </message>
    <message>
        <source>Lines of hand-overs</source>
        <translation>Übergabezeilen</translation>
    </message>
    <message>
        <source>Lines of kits</source>
        <translation>Set-Zeilen</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Leihe</translation>
    </message>
    <message>
        <source>Make a kit</source>
        <translation>Set anlegen</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>More about {what}</source>
        <translation>Mehr zu {what}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>Moved {what} to {place}</source>
        <translation>{what} umgezogen nach: {place}</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Umziehen…</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>Neues Set</translation>
    </message>
    <message>
        <source>New leaver</source>
        <translation>Neuer Austritt</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>Keine E-Mail-Adresse bekannt.</translation>
    </message>
    <message>
        <source>No hand-overs yet</source>
        <translation>Noch keine Übergaben</translation>
    </message>
    <message>
        <source>No kits yet</source>
        <translation>Noch keine Sets</translation>
    </message>
    <message>
        <source>No mail program took it. The words were copied: paste them into a mail.</source>
        <translation>Kein Mailprogramm hat sie angenommen. Der Text wurde kopiert: Fügen Sie ihn in eine E-Mail ein.</translation>
    </message>
    <message>
        <source>No paper&apos;s code was found on {file}. Scan the whole page at 200 dpi or more, or open the record and add the file there.</source>
        <translation>Auf {file} wurde kein Code eines Belegs gefunden. Scannen Sie die ganze Seite mit mindestens 200 dpi oder öffnen Sie den Datensatz und fügen Sie die Datei dort hinzu.</translation>
    </message>
    <message>
        <source>No texts of your own yet</source>
        <translation>Noch keine eigenen Texte</translation>
    </message>
    <message>
        <source>Nobody leaves</source>
        <translation>Niemand tritt aus</translation>
    </message>
    <message>
        <source>Not complete: {short}.</source>
        <translation>Nicht vollständig: {short}.</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Nicht abgeholt</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Ohne Unterschrift</translation>
    </message>
    <message>
        <source>Not signed yet. Drop the scanned page on the window: it finds this paper by its code.</source>
        <translation>Noch nicht unterschrieben. Ziehen Sie die gescannte Seite auf das Fenster: Sie findet diesen Beleg an seinem Code.</translation>
    </message>
    <message>
        <source>Nothing here is called {code}.</source>
        <translation>Nichts heißt hier {code}.</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>Nichts ist draußen</translation>
    </message>
    <message>
        <source>Nothing is out any more.</source>
        <translation>Es ist nichts mehr draußen.</translation>
    </message>
    <message>
        <source>Nothing is out any more. The list can be closed.</source>
        <translation>Es ist nichts mehr draußen. Die Liste lässt sich schließen.</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Nichts ist reserviert</translation>
    </message>
    <message>
        <source>Nothing is reserved. Press Enter on a day to reserve.</source>
        <translation>Nichts ist reserviert. Drücken Sie auf einem Tag die Eingabetaste, um zu reservieren.</translation>
    </message>
    <message>
        <source>Nothing is sent from here: your mail program opens.</source>
        <translation>Von hier wird nichts gesendet: Ihr Mailprogramm öffnet sich.</translation>
    </message>
    <message>
        <source>Nothing is to be given back.</source>
        <translation>Es ist nichts zurückzugeben.</translation>
    </message>
    <message>
        <source>Nothing of this is out any more.</source>
        <translation>Davon ist nichts mehr draußen.</translation>
    </message>
    <message>
        <source>Nothing that this person has is due back on a day.</source>
        <translation>Nichts, was diese Person hat, hat einen Tag der Rückgabe.</translation>
    </message>
    <message>
        <source>Nothing was drawn. Sign in the box with the mouse, a pen or a finger.</source>
        <translation>Es wurde nichts gezeichnet. Unterschreiben Sie im Feld mit der Maus, einem Stift oder dem Finger.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Of “{what}” only {n} are in stock.</source>
        <translation>Von „{what}“ sind nur {n} auf Lager.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>Am Bildschirm</translation>
    </message>
    <message>
        <source>Out now</source>
        <translation>Draußen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Pages and pictures</source>
        <translation>Seiten und Bilder</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Paper {code}.</source>
        <translation>Beleg {code}.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Papers carry the program&apos;s own words, in English or German. Write the office&apos;s policy for each paper and language here.</source>
        <translation>Belege tragen den Text des Programms, auf Englisch oder Deutsch. Schreiben Sie hier die Regeln des Büros für jeden Beleg und jede Sprache.</translation>
    </message>
    <message>
        <source>Picture of {what}</source>
        <translation>Bild von {what}</translation>
    </message>
    <message>
        <source>Picture: {file}</source>
        <translation>Bild: {file}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Please bring back what you borrowed</source>
        <translation>Bitte bringen Sie Geliehenes zurück</translation>
    </message>
    <message>
        <source>Please bring them back, or say if you need them longer.</source>
        <translation>Bitte bringen Sie sie zurück oder sagen Sie Bescheid, wenn Sie sie länger brauchen.</translation>
    </message>
    <message>
        <source>Print paper</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Put it into</source>
        <translation>Ablegen in</translation>
    </message>
    <message>
        <source>Put the old one into</source>
        <translation>Alten ablegen in</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Empfangen durch</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remark on {what}</source>
        <translation>Bemerkung zu {what}</translation>
    </message>
    <message>
        <source>Remind {name}</source>
        <translation>{name} erinnern</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Erinnern…</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Reserve something</source>
        <translation>Etwas reservieren</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Reserved {what} for {whom} from {day}</source>
        <translation>{what} für {whom} ab {day} reserviert</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reservieren…</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Sanitisation certificate</source>
        <translation>Löschnachweis</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Save paper…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Scan a tag, or type it and press Enter</source>
        <translation>Nummer scannen oder tippen</translation>
    </message>
    <message>
        <source>Scan one thing after the other; a person&apos;s code chooses who gets them.</source>
        <translation>Scannen Sie ein Ding nach dem anderen; der Code einer Person wählt, wer sie bekommt.</translation>
    </message>
    <message>
        <source>Scan or type what is in it</source>
        <translation>Scannen oder tippen, was darin ist</translation>
    </message>
    <message>
        <source>Scan or type what is reserved.</source>
        <translation>Scannen oder tippen Sie, was reserviert wird.</translation>
    </message>
    <message>
        <source>Scan what comes back, one thing after the other.</source>
        <translation>Scannen Sie, was zurückkommt, ein Ding nach dem anderen.</translation>
    </message>
    <message>
        <source>Scan what is carried there; a place&apos;s code chooses the place.</source>
        <translation>Scannen Sie, was dorthin kommt; der Code eines Orts wählt den Ort.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Several answer to {code}: {names}. Scan its tag.</source>
        <translation>Mehrere gehören zu {code}: {names}. Scannen Sie die Inventarnummer.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Hier unterschreiben</translation>
    </message>
    <message>
        <source>Sign on screen</source>
        <translation>Hier unterschreiben</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrift am</translation>
    </message>
    <message>
        <source>Signed on screen.</source>
        <translation>Am Bildschirm unterschrieben.</translation>
    </message>
    <message>
        <source>Some of these records are no longer there.</source>
        <translation>Einige dieser Datensätze gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Some of these things are no longer there.</source>
        <translation>Einige dieser Dinge gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody leaves</source>
        <translation>Jemand tritt aus</translation>
    </message>
    <message>
        <source>Something stands there twice. Take one of them out.</source>
        <translation>Etwas steht doppelt da. Nehmen Sie eines davon heraus.</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Still out: {names}. Take it back, or write it off with a reason.</source>
        <translation>Noch draußen: {names}. Nehmen Sie es zurück oder schreiben Sie es mit einem Grund ab.</translation>
    </message>
    <message>
        <source>Stock item</source>
        <translation>Lagerartikel</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap {what}</source>
        <translation>{what} tauschen</translation>
    </message>
    <message>
        <source>Swapped</source>
        <translation>Getauscht</translation>
    </message>
    <message>
        <source>Swapped {old} for {new} at {whom}</source>
        <translation>{old} bei {whom} gegen {new} getauscht</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>Tauschen…</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>Take back with condition…</source>
        <translation>Mit Zustand zurücknehmen…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Take those out of the list</source>
        <translation>Diese aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Take {what} out of the list</source>
        <translation>{what} aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Zurückgenommen von</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Übernommen durch</translation>
    </message>
    <message>
        <source>Text of a paper</source>
        <translation>Belegtext</translation>
    </message>
    <message>
        <source>Texts of papers</source>
        <translation>Belegtexte</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>That is before {name} began here. Correct one of the dates.</source>
        <translation>Das liegt vor dem Eintritt von {name}. Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>The asset is missing from now on.</source>
        <translation>Der Gegenstand gilt ab jetzt als vermisst.</translation>
    </message>
    <message>
        <source>The kit {name} has nothing but licence seats: give those on the page Software.</source>
        <translation>Das Set {name} enthält nur Lizenzplätze: Geben Sie diese auf der Seite Software.</translation>
    </message>
    <message>
        <source>The kit {name} is not complete: {short}.</source>
        <translation>Das Set {name} ist nicht vollständig: {short}.</translation>
    </message>
    <message>
        <source>The mail to {name} is open: send it there.</source>
        <translation>Die E-Mail an {name} ist geöffnet: Senden Sie sie dort.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>The signature goes over the edge of the box. Draw it again.</source>
        <translation>Die Unterschrift geht über den Rand des Felds. Zeichnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The things above were given back in the condition noted. With this the person who had them is no longer answerable for them, except for damage that could not be seen when they came back.</source>
        <translation>Die oben genannten Gegenstände wurden im vermerkten Zustand zurückgegeben. Damit ist die Person, die sie hatte, nicht mehr für sie verantwortlich, ausgenommen Schäden, die bei der Rückgabe nicht zu erkennen waren.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Add what is given together.</source>
        <translation>Noch ist nichts darin. Fügen Sie hinzu, was zusammen ausgegeben wird.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Scan or choose what comes back.</source>
        <translation>Noch ist nichts darin. Scannen oder wählen Sie, was zurückkommt.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Scan or choose what is given out.</source>
        <translation>Noch ist nichts darin. Scannen oder wählen Sie, was ausgegeben wird.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Scan or choose what is moved.</source>
        <translation>Noch ist nichts darin. Scannen oder wählen Sie, was umzieht.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Scan or choose what is reserved.</source>
        <translation>Noch ist nichts darin. Scannen oder wählen Sie, was reserviert wird.</translation>
    </message>
    <message>
        <source>These reservations are of several people or end on several days. Give them out one after the other.</source>
        <translation>Diese Reservierungen gehören mehreren Personen oder enden an verschiedenen Tagen. Geben Sie sie nacheinander aus.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Things that are promised to somebody for days to come.</source>
        <translation>Dinge, die jemandem für kommende Tage zugesagt sind.</translation>
    </message>
    <message>
        <source>This asset is no longer there.</source>
        <translation>Diesen Gegenstand gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This kit is no longer there.</source>
        <translation>Dieses Set gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This list is no longer there.</source>
        <translation>Diese Liste gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This list of {name} is closed.</source>
        <translation>Diese Liste von {name} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>This page is filed at {code} already.</source>
        <translation>Diese Seite ist schon bei {code} abgelegt.</translation>
    </message>
    <message>
        <source>This paper is no longer there.</source>
        <translation>Diesen Beleg gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This person is no longer there.</source>
        <translation>Diese Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This place is no longer there.</source>
        <translation>Diesen Ort gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This place is no longer there. Choose another one.</source>
        <translation>Diesen Ort gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This reservation is no longer there.</source>
        <translation>Diese Reservierung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This reservation is over: only planned ones can be cancelled.</source>
        <translation>Diese Reservierung ist vorbei: Nur geplante lassen sich stornieren.</translation>
    </message>
    <message>
        <source>This reservation is over: only planned ones can be changed.</source>
        <translation>Diese Reservierung ist vorbei: Nur geplante lassen sich ändern.</translation>
    </message>
    <message>
        <source>This reservation is over: only planned ones can be given out.</source>
        <translation>Diese Reservierung ist vorbei: Nur geplante lassen sich ausgeben.</translation>
    </message>
    <message>
        <source>This stock item is no longer there.</source>
        <translation>Diesen Lagerartikel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>To be given back: {parts}.</source>
        <translation>Zurückzugeben: {parts}.</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>To give back by {day}</source>
        <translation>Zurückzugeben bis {day}</translation>
    </message>
    <message>
        <source>To give back: {name}</source>
        <translation>Zurückzugeben: {name}</translation>
    </message>
    <message>
        <source>To which place</source>
        <translation>An welchen Ort</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>An {name}</translation>
    </message>
    <message>
        <source>Took back {what} from {whom}</source>
        <translation>{what} von {whom} zurückgenommen</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Until when? Write a date, or “+2w”.</source>
        <translation>Bis wann? Schreiben Sie ein Datum oder „+2W“.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What is given out or lent stands here, the latest first.</source>
        <translation>Was ausgegeben oder verliehen ist, steht hier, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>What is it for? A few words are enough.</source>
        <translation>Wofür ist es? Ein paar Wörter genügen.</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Was hinzukommt</translation>
    </message>
    <message>
        <source>What you borrowed is due back</source>
        <translation>Geliehenes ist zurückzugeben</translation>
    </message>
    <message>
        <source>What {name} has to give back</source>
        <translation>Was {name} zurückzugeben hat</translation>
    </message>
    <message>
        <source>When is the last day? Write a date, or “+2w”.</source>
        <translation>Wann ist der letzte Tag? Schreiben Sie ein Datum oder „+2W“.</translation>
    </message>
    <message>
        <source>Where do they go? Choose a place.</source>
        <translation>Wohin kommen sie? Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>Which one goes out instead? Scan or choose it.</source>
        <translation>Welcher wird stattdessen ausgegeben? Scannen oder wählen Sie ihn.</translation>
    </message>
    <message>
        <source>Who leaves? Choose a person.</source>
        <translation>Wer tritt aus? Wählen Sie eine Person.</translation>
    </message>
    <message>
        <source>Why is it written off? Write a reason; it stays in the record.</source>
        <translation>Warum wird es abgeschrieben? Schreiben Sie einen Grund; er bleibt im Datensatz.</translation>
    </message>
    <message>
        <source>Without it the paper says</source>
        <translation>Ohne ihn steht auf dem Beleg</translation>
    </message>
    <message>
        <source>Words of the reminder</source>
        <translation>Text der Erinnerung</translation>
    </message>
    <message>
        <source>Words on the paper</source>
        <translation>Text auf dem Beleg</translation>
    </message>
    <message>
        <source>Words on the paper…</source>
        <translation>Text auf dem Beleg…</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Text schreiben</translation>
    </message>
    <message>
        <source>Write e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Abschreiben</translation>
    </message>
    <message>
        <source>Write off {what}</source>
        <translation>{what} abschreiben</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>Abschreiben…</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Abgeschrieben</translation>
    </message>
    <message>
        <source>Written off at leaving</source>
        <translation>Beim Austritt abgeschrieben</translation>
    </message>
    <message>
        <source>Wrote off {what} of {whom}: {why}</source>
        <translation>{what} von {whom} abgeschrieben: {why}</translation>
    </message>
    <message>
        <source>and these are due soon:</source>
        <translation>und diese sind bald fällig:</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig am {day}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>in</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>these things are due back:</source>
        <translation>diese Dinge sind zurückzugeben:</translation>
    </message>
    <message>
        <source>these things were to be back by now:</source>
        <translation>diese Dinge sollten schon zurück sein:</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>war fällig am {day}</translation>
    </message>
    <message>
        <source>{code} signed on screen</source>
        <translation>{code} am Bildschirm unterschrieben</translation>
    </message>
    <message>
        <source>{code} was signed on {day} already.</source>
        <translation>{code} wurde schon am {day} unterschrieben.</translation>
    </message>
    <message>
        <source>{day} is past. Choose the day on which it comes back: today or later.</source>
        <translation>{day} ist vorbei. Wählen Sie den Tag, an dem es zurückkommt: heute oder später.</translation>
    </message>
    <message>
        <source>{day} is past. Reserve days to come.</source>
        <translation>{day} ist vorbei. Reservieren Sie kommende Tage.</translation>
    </message>
    <message>
        <source>{file} has the code {code}, but no paper of this office has it. It was filed nowhere: open the record and add the file there.</source>
        <translation>{file} hat den Code {code}, aber kein Beleg dieses Büros hat ihn. Die Datei wurde nirgends abgelegt: Öffnen Sie den Datensatz und fügen Sie sie dort hinzu.</translation>
    </message>
    <message>
        <source>{file} has {n} pages, and only the first {most} were looked at. Scan the others on their own.</source>
        <translation>{file} hat {n} Seiten, und nur die ersten {most} wurden angesehen. Scannen Sie die übrigen für sich.</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB. Scan it at 200 dpi.</source>
        <translation>{file} ist größer als {n} MB. Scannen Sie mit 200 dpi.</translation>
    </message>
    <message>
        <source>{file} is no picture, or larger than 50 megapixels.</source>
        <translation>{file} ist kein Bild oder größer als 50 Megapixel.</translation>
    </message>
    <message>
        <source>{file} is too large for a picture.</source>
        <translation>{file} ist zu groß für ein Bild.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>{name} is in the bin. Take the record out of the bin first.</source>
        <translation>{name} liegt im Papierkorb. Holen Sie den Datensatz zuerst heraus.</translation>
    </message>
    <message>
        <source>{name} is in the list of leavers already.</source>
        <translation>{name} steht schon in der Liste der Austritte.</translation>
    </message>
    <message>
        <source>{name} is in the list of leavers. Close that list first.</source>
        <translation>{name} steht bei den Austritten. Schließen Sie zuerst diese Liste.</translation>
    </message>
    <message>
        <source>{name} leaves</source>
        <translation>{name} tritt aus</translation>
    </message>
    <message>
        <source>{name} leaves on {day}. Choose a day up to then on which it comes back.</source>
        <translation>{name} tritt am {day} aus. Wählen Sie für die Rückgabe einen Tag bis dahin.</translation>
    </message>
    <message>
        <source>{name} leaves: the list of what to recover was begun</source>
        <translation>Austritt von {name}: Liste der Rückgaben begonnen</translation>
    </message>
    <message>
        <source>{name} left on {day}. Choose somebody else, or correct the leaving date.</source>
        <translation>{name} ist am {day} ausgetreten. Wählen Sie jemand anderen oder berichtigen Sie das Austrittsdatum.</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} unterschreibt</translation>
    </message>
    <message>
        <source>{name}: {n} wanted, {there} free</source>
        <translation>{name}: {n} gewünscht, {there} frei</translation>
    </message>
    <message>
        <source>{name}: {n} wanted, {there} in stock</source>
        <translation>{name}: {n} gewünscht, {there} auf Lager</translation>
    </message>
    <message numerus="yes">
        <source>{n} licence seats</source>
        <comment>Licence seat</comment>
        <translation>
            <numerusform>Lizenzplatz</numerusform>
            <numerusform>{n} Lizenzplätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} licence seats stay with their devices: {names}</source>
        <comment>{n} licence seat stays with its device: {names}</comment>
        <translation>
            <numerusform>{n} Lizenzplatz bleibt bei seinem Gerät: {names}</numerusform>
            <numerusform>{n} Lizenzplätze bleiben bei ihren Geräten: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the same model are free.</source>
        <comment>{n} of the same model is free.</comment>
        <translation>
            <numerusform>{n} vom selben Modell ist frei.</numerusform>
            <numerusform>{n} vom selben Modell sind frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} papers: the others are in the list of papers.</source>
        <comment>{n} paper</comment>
        <translation>
            <numerusform>{n} Beleg</numerusform>
            <numerusform>{n} Belege: Die anderen stehen in der Liste der Belege.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} parts are short.</source>
        <comment>{n} part is short.</comment>
        <translation>
            <numerusform>{n} Teil fehlt.</numerusform>
            <numerusform>{n} Teile fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>{n} Stück</translation>
    </message>
    <message numerus="yes">
        <source>{n} reservations</source>
        <comment>{n} reservation</comment>
        <translation>
            <numerusform>{n} Reservierung</numerusform>
            <numerusform>{n} Reservierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things</source>
        <comment>{n} thing</comment>
        <translation>
            <numerusform>{n} Ding</numerusform>
            <numerusform>{n} Dinge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things cannot be given out: why stands under each.</source>
        <comment>{n} thing cannot be given out: why stands under it.</comment>
        <translation>
            <numerusform>{n} Ding lässt sich nicht ausgeben: Der Grund steht darunter.</numerusform>
            <numerusform>{n} Dinge lassen sich nicht ausgeben: Der Grund steht jeweils darunter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things. Can be undone.</source>
        <comment>{n} thing. Can be undone.</comment>
        <translation>
            <numerusform>{n} Ding. Lässt sich rückgängig machen.</numerusform>
            <numerusform>{n} Dinge. Lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} were left out. The first: {why}</source>
        <translation>{n} wurden ausgelassen. Der erste Grund: {why}</translation>
    </message>
    <message>
        <source>{n} ×</source>
        <translation>{n} ×</translation>
    </message>
    <message>
        <source>{n} × {what}</source>
        <translation>{n} × {what}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{tag} holds what it would be put into. Choose another one.</source>
        <translation>{tag} enthält selbst, wohin es ausgegeben werden soll. Wählen Sie einen anderen Gegenstand.</translation>
    </message>
    <message>
        <source>{tag} is in the bin. Take it out of the bin first.</source>
        <translation>{tag} liegt im Papierkorb. Holen Sie den Gegenstand zuerst heraus.</translation>
    </message>
    <message>
        <source>{tag} is lent to {whom} until {day}. Choose a later day or another one.</source>
        <translation>{tag} ist bis {day} an {whom} verliehen. Wählen Sie einen späteren Tag oder einen anderen Gegenstand.</translation>
    </message>
    <message>
        <source>{tag} is lent to {whom} until {day}. Take it back first.</source>
        <translation>{tag} ist bis {day} an {whom} verliehen. Nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} is not lent, so no day can be moved.</source>
        <translation>{tag} ist nicht verliehen, also gibt es keinen Tag zu verschieben.</translation>
    </message>
    <message>
        <source>{tag} is reserved for {whom} from {start} to {end} ({what}). Choose other days or another one.</source>
        <translation>{tag} ist vom {start} bis {end} für {whom} reserviert ({what}). Wählen Sie andere Tage oder einen anderen Gegenstand.</translation>
    </message>
    <message>
        <source>{tag} is reserved for {whom} from {start} to {end} ({what}). Let it come back before then, or cancel the reservation.</source>
        <translation>{tag} ist vom {start} bis {end} für {whom} reserviert ({what}). Legen Sie die Rückgabe davor oder stornieren Sie die Reservierung.</translation>
    </message>
    <message>
        <source>{tag} is with {whom}, without a day on which it comes back. Choose another one.</source>
        <translation>{tag} ist bei {whom}, ohne Tag der Rückgabe. Wählen Sie einen anderen Gegenstand.</translation>
    </message>
    <message>
        <source>{tag} is with {whom}. Take it back first.</source>
        <translation>{tag} ist bei {whom}. Nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} is “{now}” and is nowhere any more.</source>
        <translation>{tag} ist „{now}“ und nirgends mehr.</translation>
    </message>
    <message>
        <source>{tag} is “{now}”. Choose another one.</source>
        <translation>{tag} ist „{now}“. Wählen Sie einen anderen Gegenstand.</translation>
    </message>
    <message>
        <source>{tag} is “{now}”: nothing can be put into it.</source>
        <translation>{tag} ist „{now}“: Darin lässt sich nichts unterbringen.</translation>
    </message>
    <message>
        <source>{tag} {name} is with {whom}.</source>
        <translation>{tag} {name} ist bei {whom}.</translation>
    </message>
    <message>
        <source>{what} added</source>
        <translation>{what} hinzugefügt</translation>
    </message>
    <message>
        <source>{what} is due back on {day}</source>
        <translation>{what}: Rückgabe bis {day}</translation>
    </message>
    <message>
        <source>{what} is in the list already.</source>
        <translation>{what} steht schon in der Liste.</translation>
    </message>
    <message>
        <source>{what} is nothing that gets lost. Take it back instead.</source>
        <translation>{what} kann nicht verloren gehen. Nehmen Sie es stattdessen zurück.</translation>
    </message>
    <message>
        <source>{what}: {n} now</source>
        <translation>{what}: jetzt {n}</translation>
    </message>
    <message>
        <source>{why} And {n} more cannot be given out.</source>
        <translation>{why} Auch nicht auszugeben: {n} weitere.</translation>
    </message>
    <message>
        <source>“{name}” is counted per device, and there is no device among the things.</source>
        <translation>„{name}“ wird je Gerät gezählt, und unter den Dingen ist kein Gerät.</translation>
    </message>
    <message>
        <source>“{what}” cannot be taken back here. Open it and end it there.</source>
        <translation>„{what}“ lässt sich hier nicht zurücknehmen. Öffnen Sie den Datensatz und beenden Sie es dort.</translation>
    </message>
    <message>
        <source>“{what}” is counted, not tagged: give it to a person or an asset.</source>
        <translation>„{what}“ wird gezählt und hat keine Inventarnummer: Geben Sie es an eine Person oder einen Gegenstand aus.</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Changing {n} records</source>
        <translation>{n} Datensätze werden geändert</translation>
    </message>
    <message>
        <source>Reading the register of {day}</source>
        <translation>Der Bestand vom {day} wird gelesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({what}). Nothing was changed.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({what}). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This office file is open for reading only: nothing can be changed here.</source>
        <translation>Diese Bürodatei ist nur zum Lesen geöffnet: Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>You are looking at the register of a past day. Go back to today to change anything.</source>
        <translation>Sie sehen den Bestand eines vergangenen Tages. Gehen Sie zu heute zurück, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>{running} is still under way. {wish} when it is done.</source>
        <translation>{running} läuft noch. {wish}, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>directory</name>
    <message>
        <source>Add a business unit</source>
        <translation>Abteilung hinzufügen</translation>
    </message>
    <message>
        <source>Add a company</source>
        <translation>Firma hinzufügen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Bei der Arbeit</translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>Liste übernehmen</translation>
    </message>
    <message>
        <source>Business unit</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Business units</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Departments or teams with their cost centres; people belong to one.</source>
        <translation>Abteilungen oder Teams mit ihren Kostenstellen; Personen gehören zu einer davon.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Personalnummer</translation>
    </message>
    <message>
        <source>For example: supplier, maker, lessor, insurer</source>
        <translation>Zum Beispiel: Lieferant, Hersteller, Leasinggeber, Versicherer</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>Hat jetzt</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Id in the old system</source>
        <translation>Nr. im alten System</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Versicherer</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Leaving date</source>
        <translation>Austritt</translation>
    </message>
    <message>
        <source>Lessor</source>
        <translation>Leasinggeber</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Makers, suppliers, lessors, insurers and service firms.</source>
        <translation>Hersteller, Lieferanten, Leasinggeber, Versicherer und Servicefirmen.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Vorgesetzte Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No business units yet</source>
        <translation>Noch keine Abteilungen</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Noch keine Firmen</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Noch keine Personen</translation>
    </message>
    <message>
        <source>Nobody belongs to it yet.</source>
        <translation>Noch gehört niemand dazu.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing. What is given out to {name} stands here.</source>
        <translation>Nichts. Was an {name} ausgegeben ist, steht hier.</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Recycler</source>
        <translation>Entsorger</translation>
    </message>
    <message>
        <source>Service firm</source>
        <translation>Servicefirma</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Eintritt</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Support phone</source>
        <translation>Servicetelefon</translation>
    </message>
    <message>
        <source>Take back {what}</source>
        <translation>{what} zurücknehmen</translation>
    </message>
    <message>
        <source>Take everything back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What it does for us</source>
        <translation>Was sie für uns tut</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Wer es ist</translation>
    </message>
    <message>
        <source>Whoever holds a laptop, a phone or a seat. Bring in a list, or write the first one.</source>
        <translation>Alle, die einen Laptop, ein Telefon oder einen Lizenzplatz haben. Übernehmen Sie eine Liste oder schreiben Sie die erste Person auf.</translation>
    </message>
    <message>
        <source>With a leaving date</source>
        <translation>Mit Austrittsdatum</translation>
    </message>
    <message>
        <source>due {day}: {what}</source>
        <translation>fällig am {day}: {what}</translation>
    </message>
    <message>
        <source>was due {day}: {what}</source>
        <translation>war fällig am {day}: {what}</translation>
    </message>
</context>
<context>
    <name>disposal</name>
    <message>
        <source>A disposal is noted on its day or later, not before.</source>
        <translation>Ein Abgang wird an seinem Tag oder später vermerkt, nicht vorher.</translation>
    </message>
    <message>
        <source>A sum cannot be below zero.</source>
        <translation>Ein Betrag darf nicht unter null liegen.</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more.</source>
        <comment>And {n} more.</comment>
        <translation>
            <numerusform>Und {n} weiterer.</numerusform>
            <numerusform>Und {n} weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>Als PDF…</translation>
    </message>
    <message>
        <source>Back to the maker</source>
        <translation>Zurück an Hersteller</translation>
    </message>
    <message>
        <source>Block erase</source>
        <translation>Block-Löschung</translation>
    </message>
    <message>
        <source>Certificate as PDF</source>
        <translation>Löschnachweis als PDF</translation>
    </message>
    <message>
        <source>Certificate for {tag}</source>
        <translation>Löschnachweis für {tag}</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Nummer des Nachweises</translation>
    </message>
    <message>
        <source>Certificate of sanitisation</source>
        <translation>Löschnachweis</translation>
    </message>
    <message>
        <source>Certificate of sanitisation…</source>
        <translation>Löschnachweis…</translation>
    </message>
    <message>
        <source>Certificate or reason</source>
        <translation>Nachweis oder Grund</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Löschnachweise</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Nachweis…</translation>
    </message>
    <message>
        <source>Certified that the data of {what} is gone</source>
        <translation>Datenlöschung bescheinigt: {what}</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Bescheinigen</translation>
    </message>
    <message>
        <source>Choose a language.</source>
        <translation>Wählen Sie eine Sprache.</translation>
    </message>
    <message>
        <source>Choose the company or the person that got it, not both.</source>
        <translation>Wählen Sie die Firma oder die Person, die es bekommen hat, nicht beide.</translation>
    </message>
    <message>
        <source>Classification afterwards</source>
        <translation>Schutzklasse danach</translation>
    </message>
    <message>
        <source>Classification of the data</source>
        <translation>Schutzklasse der Daten</translation>
    </message>
    <message>
        <source>Clear (overwrite)</source>
        <translation>Überschreiben (Clear)</translation>
    </message>
    <message>
        <source>Company that takes it</source>
        <translation>Übernehmende Firma</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Crypto erase</source>
        <translation>Krypto-Löschung</translation>
    </message>
    <message>
        <source>Data backed up</source>
        <translation>Daten gesichert</translation>
    </message>
    <message>
        <source>Data gone: {method}, {code}</source>
        <translation>Daten gelöscht: {method}, {code}</translation>
    </message>
    <message>
        <source>Degauss</source>
        <translation>Entmagnetisieren</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Zerstören (Destroy)</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Zerstört</translation>
    </message>
    <message>
        <source>Details of the method</source>
        <translation>Einzelheiten der Methode</translation>
    </message>
    <message>
        <source>Disposal list</source>
        <translation>Abgangsliste</translation>
    </message>
    <message>
        <source>Disposal list as PDF</source>
        <translation>Abgangsliste als PDF</translation>
    </message>
    <message>
        <source>Disposal list…</source>
        <translation>Abgangsliste…</translation>
    </message>
    <message>
        <source>Disposal number</source>
        <translation>Abgangsnummer</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Abgänge</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Entsorgen</translation>
    </message>
    <message>
        <source>Dispose of the chosen…</source>
        <translation>Gewählte entsorgen…</translation>
    </message>
    <message numerus="yes">
        <source>Dispose of the other {n}</source>
        <comment>Dispose of the other {n}</comment>
        <translation>
            <numerusform>Den {n} anderen entsorgen</numerusform>
            <numerusform>Die {n} anderen entsorgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dispose of {n}</source>
        <comment>Dispose of {n}</comment>
        <translation>
            <numerusform>{n} entsorgen</numerusform>
            <numerusform>{n} entsorgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dispose of {n} assets</source>
        <comment>Dispose of {n} asset</comment>
        <translation>
            <numerusform>{n} Gegenstand entsorgen</numerusform>
            <numerusform>{n} Gegenstände entsorgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dispose of {what}</source>
        <translation>{what} entsorgen</translation>
    </message>
    <message>
        <source>Disposed of {what}: {how}</source>
        <translation>{what} entsorgt: {how}</translation>
    </message>
    <message>
        <source>Dispose…</source>
        <translation>Entsorgen…</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>Gespendet</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Each lot stands here with its list for the buyer or recycler, and with the papers that came back.</source>
        <translation>Hier steht jeder Posten mit seiner Liste für Käufer oder Recyclingbetrieb und mit den Belegen, die zurückkamen.</translation>
    </message>
    <message>
        <source>Empty means today.</source>
        <translation>Leer heißt: heute.</translation>
    </message>
    <message>
        <source>Ends its cover and plans too. Can be undone.</source>
        <translation>Beendet auch Deckung und Pläne. Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>External reuse</source>
        <translation>Externe Weiterverwendung</translation>
    </message>
    <message>
        <source>Flash memory</source>
        <translation>Flash-Speicher</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Hard disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Abgangsart</translation>
    </message>
    <message>
        <source>I attest that the information provided on this statement is accurate to the best of my knowledge.</source>
        <translation>Ich bestätige, dass die Angaben in dieser Erklärung nach bestem Wissen richtig sind.</translation>
    </message>
    <message>
        <source>Internal reuse</source>
        <translation>Interne Weiterverwendung</translation>
    </message>
    <message>
        <source>It cannot be validated before it was done.</source>
        <translation>Die Bestätigung kann nicht vor der Ausführung liegen.</translation>
    </message>
    <message>
        <source>Job title of the validator</source>
        <translation>Funktion der bestätigenden Person</translation>
    </message>
    <message>
        <source>Kind of medium</source>
        <translation>Datenträgerart</translation>
    </message>
    <message>
        <source>Line of a disposal</source>
        <translation>Abgangszeile</translation>
    </message>
    <message>
        <source>Lines of disposals</source>
        <translation>Abgangszeilen</translation>
    </message>
    <message>
        <source>Media destination</source>
        <translation>Verbleib des Datenträgers</translation>
    </message>
    <message>
        <source>Media information</source>
        <translation>Angaben zum Datenträger</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Datenträgerart</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Method type</source>
        <translation>Löschmethode</translation>
    </message>
    <message>
        <source>Method used</source>
        <translation>Angewandtes Verfahren</translation>
    </message>
    <message>
        <source>Mobile device</source>
        <translation>Mobilgerät</translation>
    </message>
    <message>
        <source>NVMe disk</source>
        <translation>NVMe-Laufwerk</translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>Noch keine Löschnachweise</translation>
    </message>
    <message>
        <source>Nothing waits for its disposal</source>
        <translation>Nichts wartet auf die Entsorgung</translation>
    </message>
    <message>
        <source>Nothing was disposed of yet</source>
        <translation>Noch wurde nichts entsorgt</translation>
    </message>
    <message>
        <source>One for each storage medium. What is known already stands there; the fields are those of NIST SP 800-88.</source>
        <translation>Einer je Datenträger. Was bekannt ist, steht schon da; die Felder sind die von NIST SP 800-88.</translation>
    </message>
    <message>
        <source>One for each storage medium: how its data was made unreadable, by whom, and how that was checked.</source>
        <translation>Einer je Datenträger: wie seine Daten unlesbar gemacht wurden, von wem und wie das geprüft wurde.</translation>
    </message>
    <message>
        <source>One reason for all without a certificate</source>
        <translation>Ein Grund für alle ohne Löschnachweis</translation>
    </message>
    <message>
        <source>Optical disc</source>
        <translation>Optische Disc</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Person performing sanitisation</source>
        <translation>Ausführende Person</translation>
    </message>
    <message>
        <source>Person who takes it</source>
        <translation>Übernehmende Person</translation>
    </message>
    <message>
        <source>Phone of the validator</source>
        <translation>Telefon der bestätigenden Person</translation>
    </message>
    <message>
        <source>Physical damage</source>
        <translation>Beschädigen</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>Proceeds of all</source>
        <translation>Gesamterlös</translation>
    </message>
    <message>
        <source>Proceeds of {tag}</source>
        <translation>Erlös für {tag}</translation>
    </message>
    <message>
        <source>Property number</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Bereinigen (Purge)</translation>
    </message>
    <message>
        <source>Quick sampling</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Reason for all</source>
        <translation>Grund für alle</translation>
    </message>
    <message>
        <source>Reason for {tag}</source>
        <translation>Grund für {tag}</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Recycelt</translation>
    </message>
    <message>
        <source>Recycling facility</source>
        <translation>Recyclingbetrieb</translation>
    </message>
    <message>
        <source>Retire in the same action what is not retired yet</source>
        <translation>Noch nicht Ausgemustertes im selben Vorgang ausmustern</translation>
    </message>
    <message numerus="yes">
        <source>Retire {n} assets</source>
        <comment>Retire {n} asset</comment>
        <translation>
            <numerusform>{n} Gegenstand ausmustern</numerusform>
            <numerusform>{n} Gegenstände ausmustern</numerusform>
        </translation>
    </message>
    <message>
        <source>Retired {what}</source>
        <translation>{what} ausgemustert</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Ausmustern…</translation>
    </message>
    <message>
        <source>Returned to lessor</source>
        <translation>Zurück an Leasinggeber</translation>
    </message>
    <message>
        <source>Sanitisation</source>
        <translation>Datenlöschung</translation>
    </message>
    <message>
        <source>Sanitisation certificates</source>
        <translation>Löschnachweise</translation>
    </message>
    <message>
        <source>Sanitisation details</source>
        <translation>Angaben zur Löschung</translation>
    </message>
    <message>
        <source>Shared by price.</source>
        <translation>Nach Preis verteilt.</translation>
    </message>
    <message>
        <source>Shred</source>
        <translation>Schreddern</translation>
    </message>
    <message>
        <source>Signature of who did it</source>
        <translation>Unterschrift der ausführenden Person</translation>
    </message>
    <message>
        <source>Signature of who validated it</source>
        <translation>Unterschrift der bestätigenden Person</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Solid-state disk</source>
        <translation>SSD-Laufwerk</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Magnetband</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The certificate tells what was done; its day cannot be to come.</source>
        <translation>Der Nachweis sagt, was getan wurde; sein Tag kann nicht in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>The data on the storage medium described here was sanitised as follows. Fields as in NIST SP 800-88 Rev. 1, Appendix G.</source>
        <translation>Die Daten auf dem hier beschriebenen Datenträger wurden wie folgt gelöscht. Felder nach NIST SP 800-88 Rev. 1, Anhang G.</translation>
    </message>
    <message>
        <source>The signed list, the recycler&apos;s proof.</source>
        <translation>Die unterschriebene Liste, der Nachweis des Recyclingbetriebs.</translation>
    </message>
    <message>
        <source>The things listed above were handed over completely.</source>
        <translation>Die oben aufgeführten Gegenstände wurden vollständig übergeben.</translation>
    </message>
    <message>
        <source>The user, or the thing it was in.</source>
        <translation>Der Nutzer oder der Gegenstand, in dem er war.</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Externe Referenz</translation>
    </message>
    <message>
        <source>They wait for their disposal on the page Disposal.</source>
        <translation>Sie warten auf der Seite „Entsorgung“ auf ihre Entsorgung.</translation>
    </message>
    <message>
        <source>Tool and version</source>
        <translation>Werkzeug und Version</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Validated by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Validated on</source>
        <translation>Bestätigt am</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Verification method</source>
        <translation>Art der Überprüfung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>What is retired stands here until it is sold, given away, recycled or destroyed.</source>
        <translation>Ausgemustertes steht hier, bis es verkauft, verschenkt, recycelt oder vernichtet ist.</translation>
    </message>
    <message>
        <source>What is {how} brings nothing in. Leave the proceeds empty.</source>
        <translation>„{how}“ bringt nichts ein. Lassen Sie den Erlös leer.</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Was wegging</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where it was done</source>
        <translation>Ort der Ausführung</translation>
    </message>
    <message>
        <source>Where the backup is</source>
        <translation>Ort der Sicherung</translation>
    </message>
    <message>
        <source>Which asset was it in? Choose it.</source>
        <translation>In welchem Gegenstand war der Datenträger? Wählen Sie ihn.</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Who validated it</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Who validated it?</source>
        <translation>Wer hat es bestätigt?</translation>
    </message>
    <message>
        <source>Why without a certificate</source>
        <translation>Warum ohne Löschnachweis</translation>
    </message>
    <message>
        <source>Why without certificate</source>
        <translation>Grund ohne Löschnachweis</translation>
    </message>
    <message>
        <source>Write a certificate</source>
        <translation>Löschnachweis schreiben</translation>
    </message>
    <message>
        <source>Write the proceeds of all, or of each, not both.</source>
        <translation>Schreiben Sie den Gesamterlös oder den Erlös von jedem, nicht beides.</translation>
    </message>
    <message>
        <source>can go</source>
        <translation>kann entsorgt werden</translation>
    </message>
    <message>
        <source>can go; certificate {codes}</source>
        <translation>kann entsorgt werden; Löschnachweis {codes}</translation>
    </message>
    <message>
        <source>choose or write</source>
        <translation>wählen oder schreiben</translation>
    </message>
    <message>
        <source>{code} as PDF</source>
        <translation>{code} als PDF</translation>
    </message>
    <message>
        <source>{code} is the proof for {tag}, which is disposed of. It stays with it.</source>
        <translation>{code} ist der Nachweis für {tag}, schon entsorgt. Er bleibt dabei.</translation>
    </message>
    <message>
        <source>{how} with {code}</source>
        <translation>{how} mit {code}</translation>
    </message>
    <message numerus="yes">
        <source>{n} cannot go and stay as they are.</source>
        <comment>{n} cannot go and stays as it is.</comment>
        <translation>
            <numerusform>{n} kann nicht entsorgt werden und bleibt, wie er ist.</numerusform>
            <numerusform>{n} können nicht entsorgt werden und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>{tag} has parts that do not go with it: {parts}. Take them back first.</source>
        <translation>{tag} hat Teile, die nicht mitgehen: {parts}. Nehmen Sie diese zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} holds data: it needs a sanitisation certificate or a written reason.</source>
        <translation>{tag} enthält Daten: Nötig ist ein Löschnachweis oder ein schriftlicher Grund.</translation>
    </message>
    <message>
        <source>{tag} is disposed of already.</source>
        <translation>{tag} ist schon entsorgt.</translation>
    </message>
    <message>
        <source>{tag} is missing, so it can only be written off. Found again, it can be retired.</source>
        <translation>{tag} ist vermisst und lässt sich deshalb nur ausbuchen. Wiedergefunden lässt sich der Gegenstand ausmustern.</translation>
    </message>
    <message>
        <source>{tag} is “{now}”. Retire it first, or say that it is retired in the same action.</source>
        <translation>{tag} ist „{now}“. Mustern Sie den Gegenstand zuerst aus oder sagen Sie, dass er im selben Vorgang ausgemustert wird.</translation>
    </message>
    <message>
        <source>{tag} is “{now}”. Take it back first.</source>
        <translation>{tag} ist „{now}“. Nehmen Sie den Gegenstand zuerst zurück.</translation>
    </message>
    <message>
        <source>{tag} was bought after that day.</source>
        <translation>{tag} wurde erst nach diesem Tag gekauft.</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>(left out)</source>
        <translation>(ausgelassen)</translation>
    </message>
    <message>
        <source>A holder beside a status that has none (in repair, missing, retired, disposed) is written in the notes.</source>
        <translation>Ein Inhaber neben einem Status, der keinen hat (in Reparatur, vermisst, ausgemustert, entsorgt), kommt in die Notizen.</translation>
    </message>
    <message>
        <source>A maker without a model is left out.</source>
        <translation>Ein Hersteller ohne Modell wird ausgelassen.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed: quotation marks were read as ordinary characters.</source>
        <translation>Ein Anführungszeichen in Zeile {line} wird nie geschlossen: Anführungszeichen wurden als gewöhnliche Zeichen gelesen.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} of “{name}” is never closed, so the cells cannot be told apart. Mend it in that line.</source>
        <translation>Ein Anführungszeichen in Zeile {line} von „{name}“ wird nie geschlossen, deshalb sind die Zellen nicht zu unterscheiden. Berichtigen Sie es in dieser Zeile.</translation>
    </message>
    <message>
        <source>A warranty in months without a purchase date has no end: it is left out.</source>
        <translation>Eine Garantie in Monaten ohne Kaufdatum hat kein Ende: Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, zweite Zeile</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>All rows of the list</source>
        <translation>Alle Zeilen der Liste</translation>
    </message>
    <message>
        <source>And “{cell}” is {one} or {other}.</source>
        <translation>Und „{cell}“ ist {one} oder {other}.</translation>
    </message>
    <message numerus="yes">
        <source>As seen: these {n} columns in this order</source>
        <comment>As seen: this column</comment>
        <translation>
            <numerusform>Wie gezeigt: diese Spalte</numerusform>
            <numerusform>Wie gezeigt: diese {n} Spalten in dieser Reihenfolge</numerusform>
        </translation>
    </message>
    <message>
        <source>As you chose in another file.</source>
        <translation>Wie Sie in einer anderen Datei gewählt haben.</translation>
    </message>
    <message>
        <source>As you left it the last time.</source>
        <translation>Wie Sie es beim letzten Mal gelassen haben.</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>Bring in a spreadsheet</source>
        <translation>Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Bring in pasted rows</source>
        <translation>Eingefügte Zeilen übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Bring in {n} rows</source>
        <comment>Bring in {n} row</comment>
        <translation>
            <numerusform>{n} Zeile übernehmen</numerusform>
            <numerusform>{n} Zeilen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in “{name}”</source>
        <translation>„{name}“ übernehmen</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>Zirkumflex</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Zellen getrennt durch</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <source>Column “{column}”: {why}</source>
        <translation>Spalte „{column}“: {why}</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Day first: {day}</source>
        <translation>Tag zuerst: {day}</translation>
    </message>
    <message>
        <source>Decimals: {number}</source>
        <translation>Nachkommastellen: {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Every field, also those that the list does not show. Import reads it and finds each record again.</source>
        <translation>Jedes Feld, auch die, die die Liste nicht zeigt. Der Import liest die Datei und findet jeden Datensatz wieder.</translation>
    </message>
    <message>
        <source>Everything that the office “{office}” keeps in ITAM Desktop, written on {day}.

One CSV file for each kind of record (UTF-8, the first row names the columns). Sums of money are in whole units with
their currency beside them; dates are year-month-day; secrets such as PINs are masked. Import reads these files again.
What lies in the bin stands in files that end in -bin.
history.csv: every action; changes.csv: what each changed, old and new, as JSON.
attachments: the files that were kept, each with the number of its record in attachment.csv in front.
</source>
        <translation>Alles, was das Büro „{office}“ in ITAM Desktop aufbewahrt, geschrieben am {day}.

Eine CSV-Datei für jede Art von Datensatz (UTF-8, die erste Zeile nennt die Spalten). Geldbeträge stehen in ganzen Einheiten
mit ihrer Währung daneben; Daten sind Jahr-Monat-Tag; Geheimnisse wie PINs sind verdeckt. Der Import liest diese Dateien wieder.
Was im Papierkorb liegt, steht in Dateien, die auf -bin enden.
history.csv: jeder Vorgang; changes.csv: was er geändert hat, alt und neu, als JSON.
attachments: die aufbewahrten Dateien, jede mit der Nummer ihres Datensatzes in attachment.csv davor.
</translation>
    </message>
    <message>
        <source>Everything, to bring in again</source>
        <translation>Alles, zum Wiedereinlesen</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, also another program&apos;s export. You see what will become of each row before anything is written. Choose the file, or drop it here.</source>
        <translation>Excel, OpenDocument oder CSV, auch der Export eines anderen Programms. Sie sehen, was aus jeder Zeile wird, bevor etwas geschrieben wird. Wählen Sie die Datei oder legen Sie sie hier ab.</translation>
    </message>
    <message>
        <source>Export or print: {what}</source>
        <translation>Exportieren oder drucken: {what}</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>First say how “{column}” is meant, above.</source>
        <translation>Sagen Sie oben zuerst, wie „{column}“ gemeint ist.</translation>
    </message>
    <message>
        <source>Guessed from what stands in it: please look.</source>
        <translation>Aus dem Inhalt geraten: bitte ansehen.</translation>
    </message>
    <message>
        <source>Guesses to look at: {columns}.</source>
        <translation>Bitte Vermutungen prüfen: {columns}.</translation>
    </message>
    <message>
        <source>Has a seat: e-mail</source>
        <translation>Hat einen Platz: E-Mail</translation>
    </message>
    <message>
        <source>Has a seat: name</source>
        <translation>Hat einen Platz: Name</translation>
    </message>
    <message>
        <source>Has a seat: user name</source>
        <translation>Hat einen Platz: Benutzername</translation>
    </message>
    <message>
        <source>Holder&apos;s e-mail</source>
        <translation>E-Mail des Inhabers</translation>
    </message>
    <message>
        <source>Holder&apos;s employee number</source>
        <translation>Personalnummer des Inhabers</translation>
    </message>
    <message>
        <source>Holder&apos;s first name</source>
        <translation>Vorname des Inhabers</translation>
    </message>
    <message>
        <source>Holder&apos;s last name</source>
        <translation>Nachname des Inhabers</translation>
    </message>
    <message>
        <source>Holder&apos;s name</source>
        <translation>Name des Inhabers</translation>
    </message>
    <message>
        <source>Holder&apos;s user name</source>
        <translation>Benutzername des Inhabers</translation>
    </message>
    <message>
        <source>Holder, of whichever kind</source>
        <translation>Inhaber, gleich welcher Art</translation>
    </message>
    <message>
        <source>How is “{cell}” in the column “{column}” meant?</source>
        <translation>Wie ist „{cell}“ in der Spalte „{column}“ gemeint?</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Wie gelesen wird</translation>
    </message>
    <message>
        <source>How much is “{cell}” in the column “{column}”?</source>
        <translation>Wie viel ist „{cell}“ in der Spalte „{column}“?</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Imported {n} {kinds}</source>
        <translation>{n} {kinds} importiert</translation>
    </message>
    <message>
        <source>Imported {n} {kinds} from {file}</source>
        <translation>{n} {kinds} aus {file} importiert</translation>
    </message>
    <message>
        <source>Importing “{name}”</source>
        <translation>„{name}“ wird importiert</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In the file: {words}</source>
        <translation>In der Datei: {words}</translation>
    </message>
    <message>
        <source>It is made when the rows are brought in.</source>
        <translation>Es wird angelegt, wenn die Zeilen übernommen werden.</translation>
    </message>
    <message>
        <source>It refers to line {line}, which has a problem.</source>
        <translation>Verweist auf Zeile {line}, die ein Problem hat.</translation>
    </message>
    <message>
        <source>Its id in the old system, “{other}”, belongs to another asset, but nothing has the tag “{tag}”.</source>
        <translation>Die Nummer im alten System, „{other}“, gehört einem anderen Gegenstand, aber nichts hat die Inventarnummer „{tag}“.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Auswahl behalten</translation>
    </message>
    <message>
        <source>Kind of holder</source>
        <translation>Art des Inhabers</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Last held by: {who}</source>
        <translation>Zuletzt bei: {who}</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>Alle weglassen</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the {n} problem rows and save them as a file</source>
        <comment>Leave out the problem row and save it as a file</comment>
        <translation>
            <numerusform>Die Problemzeile weglassen und als Datei sichern</numerusform>
            <numerusform>Die {n} Problemzeilen weglassen und als Datei sichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: another column fills the same field.</source>
        <translation>Ausgelassen: Eine andere Spalte füllt dasselbe Feld.</translation>
    </message>
    <message>
        <source>Left out: these cells stay empty</source>
        <translation>Weggelassen: diese Zellen bleiben leer</translation>
    </message>
    <message>
        <source>Left out: this program keeps nothing like it.</source>
        <translation>Ausgelassen: So etwas bewahrt dieses Programm nicht auf.</translation>
    </message>
    <message>
        <source>Left out: “{other}” already fills the same field.</source>
        <translation>Ausgelassen: „{other}“ füllt schon dasselbe Feld.</translation>
    </message>
    <message>
        <source>Line {line} of “{name}” is too long for a table.</source>
        <translation>Zeile {line} von „{name}“ ist zu lang für eine Tabelle.</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} are the same {kind} ({what}). The first is taken; correct or delete this one.</source>
        <translation>Die Zeilen {first} und {second} sind dasselbe ({kind}: {what}). Die erste gilt; berichtigen oder löschen Sie diese.</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Lange Texte</translation>
    </message>
    <message>
        <source>Looks like {names}.</source>
        <translation>Sieht aus wie {names}.</translation>
    </message>
    <message>
        <source>Looks like “{name}”: please confirm.</source>
        <translation>Sieht aus wie „{name}“: Bitte bestätigen.</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Made new</source>
        <translation>Neu angelegt</translation>
    </message>
    <message>
        <source>Make all</source>
        <translation>Alle anlegen</translation>
    </message>
    <message>
        <source>Manager&apos;s e-mail</source>
        <translation>E-Mail der vorgesetzten Person</translation>
    </message>
    <message>
        <source>Manager&apos;s first name</source>
        <translation>Vorname der vorgesetzten Person</translation>
    </message>
    <message>
        <source>Manager&apos;s last name</source>
        <translation>Nachname der vorgesetzten Person</translation>
    </message>
    <message>
        <source>Manager&apos;s name</source>
        <translation>Name der vorgesetzten Person</translation>
    </message>
    <message>
        <source>Manager&apos;s user name</source>
        <translation>Benutzername der vorgesetzten Person</translation>
    </message>
    <message>
        <source>Mend the problems first, or leave those rows out.</source>
        <translation>Beheben Sie zuerst die Probleme, oder lassen Sie diese Zeilen weg.</translation>
    </message>
    <message>
        <source>Month first: {day}</source>
        <translation>Monat zuerst: {day}</translation>
    </message>
    <message>
        <source>More than one column is called {names}: they are told apart by a number.</source>
        <translation>Mehr als eine Spalte heißt {names}: Sie werden durch eine Zahl unterschieden.</translation>
    </message>
    <message>
        <source>New in this file</source>
        <translation>Neu in dieser Datei</translation>
    </message>
    <message>
        <source>No column of this file fills a field of {kinds}. Choose what each column means.</source>
        <translation>Keine Spalte dieser Datei füllt ein Feld ({kinds}). Wählen Sie, was jede Spalte bedeutet.</translation>
    </message>
    <message>
        <source>No field has a name like it.</source>
        <translation>Kein Feld heißt so ähnlich.</translation>
    </message>
    <message>
        <source>Nothing has been written yet. One Undo takes it all back.</source>
        <translation>Noch ist nichts geschrieben. Einmal „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Nothing in the first row tells what these rows are: assets, people, places, models, companies… Say it, and the columns can be chosen by hand.</source>
        <translation>Die erste Zeile sagt nicht, was diese Zeilen sind: Gegenstände, Personen, Orte, Modelle, Firmen … Sagen Sie es, dann lassen sich die Spalten von Hand wählen.</translation>
    </message>
    <message>
        <source>Nothing is made besides the rows.</source>
        <translation>Außer den Zeilen wird nichts angelegt.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Number in the other program</source>
        <translation>Nummer im anderen Programm</translation>
    </message>
    <message>
        <source>Number of the asset it belongs to, in the other program</source>
        <translation>Nummer des Gegenstands, zu dem es gehört, im anderen Programm</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>One sign must part the cells, such as a comma, a semicolon or a tab.</source>
        <translation>Ein Zeichen muss die Zellen trennen, etwa ein Komma, ein Semikolon oder ein Tabulator.</translation>
    </message>
    <message>
        <source>Online service</source>
        <translation>Dienst</translation>
    </message>
    <message numerus="yes">
        <source>Only the {n} chosen rows</source>
        <comment>Only the chosen row</comment>
        <translation>
            <numerusform>Nur die gewählte Zeile</numerusform>
            <numerusform>Nur die {n} gewählten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it afterwards</source>
        <translation>Danach öffnen</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
    <message>
        <source>Person&apos;s e-mail</source>
        <translation>E-Mail der Person</translation>
    </message>
    <message>
        <source>Person&apos;s user name</source>
        <translation>Benutzername der Person</translation>
    </message>
    <message>
        <source>Place it is given to</source>
        <translation>Ort, an den ausgegeben ist</translation>
    </message>
    <message>
        <source>Place it lies in</source>
        <translation>Ort, in dem es liegt</translation>
    </message>
    <message>
        <source>Place, with those above it</source>
        <translation>Ort mit allen darüber</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Etiketten drucken …</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Diese Liste drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Printing {what}</source>
        <translation>{what} wird gedruckt</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Put back what the file says</source>
        <translation>Wieder wie in der Datei</translation>
    </message>
    <message>
        <source>Read as in the other columns of this file.</source>
        <translation>Gelesen wie in den anderen Spalten dieser Datei.</translation>
    </message>
    <message>
        <source>Read as you said.</source>
        <translation>Gelesen, wie Sie gesagt haben.</translation>
    </message>
    <message>
        <source>Read from the sheet “{sheet}”; there are {n} sheets.</source>
        <translation>Gelesen vom Tabellenblatt „{sheet}“; es gibt {n} Blätter.</translation>
    </message>
    <message>
        <source>Reading the cells</source>
        <translation>Zellen lesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Redo typing</source>
        <translation>Eingabe wiederholen</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Rehearsing “{name}”</source>
        <translation>Probelauf mit „{name}“</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row {row} looks like data, not like a header: the columns are only numbered.</source>
        <translation>Zeile {row} sieht aus wie Daten, nicht wie eine Kopfzeile: Die Spalten sind nur nummeriert.</translation>
    </message>
    <message>
        <source>Row {row} of “{name}” is empty, so it cannot be the header.</source>
        <translation>Zeile {row} von „{name}“ ist leer und kann deshalb nicht die Kopfzeile sein.</translation>
    </message>
    <message>
        <source>Rows by result</source>
        <translation>Zeilen nach Ergebnis</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>Abgelehnte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message numerus="yes">
        <source>Sent {n} pages to the printer</source>
        <comment>Sent {n} page to the printer</comment>
        <translation>
            <numerusform>{n} Seite an den Drucker gesendet</numerusform>
            <numerusform>{n} Seiten an den Drucker gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Diese Datei überspringen</translation>
    </message>
    <message>
        <source>Something in use without a holder is given to its place.</source>
        <translation>Was ohne Inhaber in Gebrauch ist, wird seinem Ort gegeben.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({what}). Nothing was written.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({what}). Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Tabelle (*.xlsx)</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Angehalten. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Tables ({pattern});;All files (*)</source>
        <translation>Tabellen ({pattern});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tag of the asset it belongs to</source>
        <translation>Inventarnummer des Gegenstands, zu dem es gehört</translation>
    </message>
    <message>
        <source>Take what looks alike</source>
        <translation>Ähnliches nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take what looks alike ({n})</source>
        <comment>Take what looks alike</comment>
        <translation>
            <numerusform>Ähnliches nehmen</numerusform>
            <numerusform>Ähnliches nehmen ({n})</numerusform>
        </translation>
    </message>
    <message>
        <source>Take “{text}”</source>
        <translation>„{text}“ nehmen</translation>
    </message>
    <message>
        <source>Taken as {kinds}</source>
        <translation>Genommen als {kinds}</translation>
    </message>
    <message>
        <source>Taken as {kinds}, because {n} of {all} columns fit. Choose other records if that is wrong.</source>
        <translation>Gelesen als {kinds}, weil {n} von {all} Spalten passen. Wählen Sie eine andere Art, wenn das nicht stimmt.</translation>
    </message>
    <message>
        <source>The column “{column}” was taken by its likeness: {why}</source>
        <translation>Die Spalte „{column}“ wurde wegen ihrer Ähnlichkeit genommen: {why}</translation>
    </message>
    <message>
        <source>The file does not tell.</source>
        <translation>Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding}. If letters look wrong, choose another encoding.</source>
        <translation>Die Datei ist nicht in UTF-8; sie wurde als {encoding} gelesen. Sehen Buchstaben falsch aus, wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not empty. Choose a new one, so that nothing in it is written over.</source>
        <translation>Der Ordner „{folder}“ ist nicht leer. Wählen Sie einen neuen, damit nichts darin überschrieben wird.</translation>
    </message>
    <message>
        <source>The header was found in row {row}; what stands above it is left out.</source>
        <translation>Die Kopfzeile wurde in Zeile {row} gefunden; was darüber steht, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The last character of “{tag}” should be {right}: was it {whole}?</source>
        <translation>Das letzte Zeichen von „{tag}“ müsste {right} sein: War es {whole}?</translation>
    </message>
    <message>
        <source>The printer did not finish the last page.</source>
        <translation>Der Drucker hat die letzte Seite nicht beendet.</translation>
    </message>
    <message>
        <source>The printer did not start. Is it connected and switched on?</source>
        <translation>Der Drucker hat nicht begonnen. Ist er angeschlossen und eingeschaltet?</translation>
    </message>
    <message>
        <source>The printer stopped after page {page}.</source>
        <translation>Der Drucker hielt nach Seite {page} an.</translation>
    </message>
    <message>
        <source>The register changed since this file was rehearsed, and some rows would come out differently. Look at them again; nothing was imported.</source>
        <translation>Der Bestand hat sich seit dem Probelauf geändert, und einige Zeilen kämen anders heraus. Sehen Sie sie noch einmal an; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The warranty would end after the year 9999.</source>
        <translation>Die Garantie würde nach dem Jahr 9999 enden.</translation>
    </message>
    <message>
        <source>The {kind} “{name}” lies in the bin. Take it out first.</source>
        <translation>„{name}“ ({kind}) liegt im Papierkorb. Holen Sie den Eintrag zuerst heraus.</translation>
    </message>
    <message>
        <source>The {kind} “{what}” lies in the bin. Take it out first.</source>
        <translation>„{what}“ ({kind}) liegt im Papierkorb. Holen Sie den Eintrag zuerst heraus.</translation>
    </message>
    <message>
        <source>There is no asset “{tag}”, neither in the register nor in this file.</source>
        <translation>Es gibt keinen Gegenstand „{tag}“, weder im Bestand noch in dieser Datei.</translation>
    </message>
    <message>
        <source>There is no tag series for the rows without a tag. Make one in Settings, Tags.</source>
        <translation>Für die Zeilen ohne Inventarnummer gibt es keinen Nummernkreis. Legen Sie unter Einstellungen, Nummernkreise einen an.</translation>
    </message>
    <message>
        <source>There is nothing new or changed in this file.</source>
        <translation>In dieser Datei ist nichts neu oder geändert.</translation>
    </message>
    <message>
        <source>There is nothing to bring in: the clipboard holds no rows. Copy some rows in the spreadsheet first.</source>
        <translation>Es gibt nichts zu übernehmen: In der Zwischenablage sind keine Zeilen. Kopieren Sie zuerst Zeilen in der Tabelle.</translation>
    </message>
    <message>
        <source>There is nothing to recognise it by: {tag} has the same name but other values. Give the row that tag, or one of its own, or a serial number.</source>
        <translation>Daran ist nichts wiederzuerkennen: {tag} hat denselben Namen, aber andere Werte. Geben Sie der Zeile diese Inventarnummer, eine eigene oder eine Seriennummer.</translation>
    </message>
    <message>
        <source>They are made when the rows are brought in.</source>
        <translation>Sie werden angelegt, wenn die Zeilen übernommen werden.</translation>
    </message>
    <message>
        <source>This licence is counted per device: a person cannot have a seat of it.</source>
        <translation>Diese Lizenz wird je Gerät gezählt: Eine Person kann keinen Platz davon haben.</translation>
    </message>
    <message>
        <source>Thousands: {number}</source>
        <translation>Tausender: {number}</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>Type in this cell</source>
        <translation>In diese Zelle schreiben</translation>
    </message>
    <message>
        <source>Type into a cell to mend it; Enter goes on to the next problem.</source>
        <translation>Schreiben Sie in eine Zelle, um sie zu berichtigen; die Eingabetaste geht zum nächsten Problem.</translation>
    </message>
    <message>
        <source>Type into any cell to mend it. Enter goes on to the next problem.</source>
        <translation>Schreiben Sie in eine beliebige Zelle, um sie zu berichtigen. Die Eingabetaste geht zum nächsten Problem.</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>Eingabe rückgängig machen</translation>
    </message>
    <message>
        <source>Unit it belongs to</source>
        <translation>Übergeordnete Abteilung</translation>
    </message>
    <message>
        <source>Untick what should not be made. Double-click “What it becomes” to take another name or what is there.</source>
        <translation>Nehmen Sie das Häkchen weg, wo nichts angelegt werden soll. Ein Doppelklick auf „Was daraus wird“ nimmt einen anderen Namen oder etwas Vorhandenes.</translation>
    </message>
    <message>
        <source>Useful life in months</source>
        <translation>Nutzungsdauer in Monaten</translation>
    </message>
    <message>
        <source>User name of who is responsible</source>
        <translation>Benutzername der verantwortlichen Person</translation>
    </message>
    <message>
        <source>Warranty in months</source>
        <translation>Garantie in Monaten</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>What kind of file should “{name}” be? Its name must end in .xlsx, .csv or .json.</source>
        <translation>Was für eine Datei soll „{name}“ sein? Ihr Name muss auf .xlsx, .csv oder .json enden.</translation>
    </message>
    <message>
        <source>What kind of file should “{name}” be? Its name must end in .xlsx, .csv or .pdf.</source>
        <translation>Welche Art Datei soll „{name}“ sein? Der Name muss auf .xlsx, .csv oder .pdf enden.</translation>
    </message>
    <message>
        <source>What the column “{column}” fills</source>
        <translation>Was die Spalte „{column}“ füllt</translation>
    </message>
    <message>
        <source>What would be made</source>
        <translation>Was angelegt würde</translation>
    </message>
    <message>
        <source>What “{name}” becomes</source>
        <translation>Was aus „{name}“ wird</translation>
    </message>
    <message>
        <source>Who has it? Its status is “{stage}”, but the row names neither holder nor place.</source>
        <translation>Wer hat es? Der Status ist „{stage}“, aber die Zeile nennt weder Inhaber noch Ort.</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Writing the history</source>
        <translation>Verlauf schreiben</translation>
    </message>
    <message>
        <source>Writing “{name}”</source>
        <translation>„{name}“ wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote {n} refused rows to {file}</source>
        <translation>{n} abgelehnte Zeilen in {file} geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n} rows to {file}</source>
        <comment>Wrote {n} row to {file}</comment>
        <translation>
            <numerusform>{n} Zeile in {file} geschrieben</numerusform>
            <numerusform>{n} Zeilen in {file} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not read “{name}”. Copy it to a folder of your own and choose the copy.</source>
        <translation>Sie dürfen „{name}“ nicht lesen. Kopieren Sie die Datei in einen eigenen Ordner und wählen Sie die Kopie.</translation>
    </message>
    <message>
        <source>[continued on the sheet “Long texts”]</source>
        <translation>[weiter auf dem Blatt „Lange Texte“]</translation>
    </message>
    <message>
        <source>a little over {n}</source>
        <translation>etwas mehr als {n}</translation>
    </message>
    <message>
        <source>also in the others</source>
        <translation>auch in den anderen</translation>
    </message>
    <message numerus="yes">
        <source>also in the {n} other columns</source>
        <comment>also in the other column</comment>
        <translation>
            <numerusform>auch in der anderen Spalte</numerusform>
            <numerusform>auch in den {n} anderen Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>also new</source>
        <translation>auch neu</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more notes</source>
        <comment>and {n} more note</comment>
        <translation>
            <numerusform>und {n} weiterer Hinweis</numerusform>
            <numerusform>und {n} weitere Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen rows only</source>
        <translation>nur gewählte Zeilen</translation>
    </message>
    <message>
        <source>dates read as day.month.year</source>
        <translation>Datum gelesen als Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>dates read as month/day/year</source>
        <translation>Datum gelesen als Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>Tag/Monat/Jahr</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>exactly {n}</source>
        <translation>genau {n}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>aus {program}</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>kommt in</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>nearly {n}</source>
        <translation>knapp {n}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>numbers with a decimal comma</source>
        <translation>Zahlen mit Dezimalkomma</translation>
    </message>
    <message>
        <source>numbers with a decimal point</source>
        <translation>Zahlen mit Dezimalpunkt</translation>
    </message>
    <message>
        <source>or “{title}”?</source>
        <translation>oder „{title}“?</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>search: {line}</source>
        <translation>Suche: {line}</translation>
    </message>
    <message>
        <source>sheet “{sheet}”</source>
        <translation>Tabellenblatt „{sheet}“</translation>
    </message>
    <message>
        <source>sorted by {columns}</source>
        <translation>sortiert nach {columns}</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>was {old}</source>
        <translation>war {old}</translation>
    </message>
    <message>
        <source>{column} (greatest first)</source>
        <translation>{column} (Größtes zuerst)</translation>
    </message>
    <message>
        <source>{field} “{value}” stands in the lines {first} and {second}. Each needs its own.</source>
        <translation>{field} „{value}“ steht in den Zeilen {first} und {second}. Jeder Eintrag braucht einen eigenen Wert.</translation>
    </message>
    <message>
        <source>{file}: not imported, no field fits: {columns}</source>
        <translation>{file}: nicht importiert, kein Feld passt: {columns}</translation>
    </message>
    <message>
        <source>{month} {year} has {n} days. Which day was it?</source>
        <translation>{month} {year} hat {n} Tage. Welcher Tag war es?</translation>
    </message>
    <message>
        <source>{n} NUL characters were left out.</source>
        <translation>{n} NUL-Zeichen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{n} are in stock, but it is not said at which place.</source>
        <translation>{n} sind auf Lager, aber es ist nicht gesagt, an welchem Ort.</translation>
    </message>
    <message>
        <source>{n} assets have “{what}”: nothing tells which.</source>
        <translation>{n} Gegenstände haben „{what}“: Es ist nicht zu erkennen, welcher gemeint ist.</translation>
    </message>
    <message numerus="yes">
        <source>{n} business units</source>
        <comment>{n} business unit</comment>
        <translation>
            <numerusform>{n} Abteilung</numerusform>
            <numerusform>{n} Abteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} categories</source>
        <comment>{n} category</comment>
        <translation>
            <numerusform>{n} Kategorie</numerusform>
            <numerusform>{n} Kategorien</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} characters are damaged and show as �.</source>
        <translation>{n} Zeichen sind beschädigt und erscheinen als �.</translation>
    </message>
    <message>
        <source>{n} characters cannot be read as {encoding} and show as �.</source>
        <translation>{n} Zeichen lassen sich nicht als {encoding} lesen und erscheinen als �.</translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <comment>{n} column</comment>
        <translation>
            <numerusform>{n} Spalte</numerusform>
            <numerusform>{n} Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} companies</source>
        <comment>{n} company</comment>
        <translation>
            <numerusform>{n} Firma</numerusform>
            <numerusform>{n} Firmen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} long numbers were rounded by a spreadsheet before this file was saved (like {example}): their last digits are lost.</source>
        <translation>{n} lange Zahlen hat ein Tabellenprogramm gerundet, bevor diese Datei gespeichert wurde (etwa {example}): Ihre letzten Ziffern sind verloren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} look much like other names: are they misspelt?</source>
        <comment>One looks much like another name: is it misspelt?</comment>
        <translation>
            <numerusform>Ein Name ähnelt sehr einem anderen: Ist er falsch geschrieben?</numerusform>
            <numerusform>{n} ähneln sehr anderen Namen: Sind sie falsch geschrieben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <comment>{n} model</comment>
        <translation>
            <numerusform>{n} Modell</numerusform>
            <numerusform>{n} Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more files wait</source>
        <comment>{n} more file waits</comment>
        <translation>
            <numerusform>{n} weitere Datei wartet</numerusform>
            <numerusform>{n} weitere Dateien warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more in this row.</source>
        <comment>One more in this row.</comment>
        <translation>
            <numerusform>Ein weiteres in dieser Zeile.</numerusform>
            <numerusform>{n} weitere in dieser Zeile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new assets have no labels yet</source>
        <comment>{n} new asset has no label yet</comment>
        <translation>
            <numerusform>{n} neuer Gegenstand hat noch kein Etikett</numerusform>
            <numerusform>{n} neue Gegenstände haben noch keine Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new places have no labels yet</source>
        <comment>{n} new place has no label yet</comment>
        <translation>
            <numerusform>{n} neuer Ort hat noch kein Etikett</numerusform>
            <numerusform>{n} neue Orte haben noch keine Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new stock items have no labels yet</source>
        <comment>{n} new stock item has no label yet</comment>
        <translation>
            <numerusform>{n} neuer Lagerartikel hat noch kein Etikett</numerusform>
            <numerusform>{n} neue Lagerartikel haben noch keine Etiketten</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} columns have a place.</source>
        <translation>{n} von {all} Spalten haben einen Platz.</translation>
    </message>
    <message numerus="yes">
        <source>{n} people</source>
        <comment>{n} person</comment>
        <translation>
            <numerusform>{n} Person</numerusform>
            <numerusform>{n} Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} people are called “{name}”: nothing tells which.</source>
        <translation>{n} Personen heißen „{name}“: Es ist nicht zu erkennen, wer gemeint ist.</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <comment>{n} row</comment>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} rows have a problem, and all or nothing was wanted. Nothing was imported.</source>
        <translation>{n} Zeilen haben ein Problem, und gewünscht war alles oder nichts. Es wurde nichts importiert.</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows have more cells than the header, the first is row {row}: they are kept in columns of their own.</source>
        <comment>Row {row} has more cells than the header: they are kept in columns of their own.</comment>
        <translation>
            <numerusform>Zeile {row} hat mehr Zellen als die Kopfzeile: Sie stehen in eigenen Spalten.</numerusform>
            <numerusform>{n} Zeilen haben mehr Zellen als die Kopfzeile, die erste ist Zeile {row}: Sie stehen in eigenen Spalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statuses</source>
        <comment>{n} status</comment>
        <translation>
            <numerusform>{n} Status</numerusform>
            <numerusform>{n} Status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are longer than a cell can hold: they stand whole on the sheet “Long texts”.</source>
        <comment>One text is longer than a cell can hold: it stands whole on the sheet “Long texts”.</comment>
        <translation>
            <numerusform>Ein Text ist länger, als eine Zelle fassen kann: Er steht ganz auf dem Blatt „Lange Texte“.</numerusform>
            <numerusform>{n} Texte sind länger, als eine Zelle fassen kann: Sie stehen ganz auf dem Blatt „Lange Texte“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were settled by you.</source>
        <comment>{n} was settled by you.</comment>
        <translation>
            <numerusform>{n} haben Sie entschieden.</numerusform>
            <numerusform>{n} haben Sie entschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {kinds}</source>
        <translation>{n} {kinds}</translation>
    </message>
    <message>
        <source>{n} {kinds} are called “{name}”. Which one: {which}?</source>
        <translation>{n} {kinds} heißen „{name}“. Welche davon: {which}?</translation>
    </message>
    <message>
        <source>{n} {kinds} are called “{name}”: nothing tells which.</source>
        <translation>{n} {kinds} heißen „{name}“: Es ist nicht zu erkennen, was gemeint ist.</translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}, {columns}</translation>
    </message>
    <message>
        <source>{these} and {last}</source>
        <translation>{these} und {last}</translation>
    </message>
    <message>
        <source>{these} and {n} more</source>
        <translation>{these} und {n} weitere</translation>
    </message>
    <message>
        <source>{what} are new.</source>
        <translation>{what} sind neu.</translation>
    </message>
    <message>
        <source>{what} is new.</source>
        <translation>{what} ist neu.</translation>
    </message>
    <message numerus="yes">
        <source>{what}; the {n} problem rows are in “{file}”</source>
        <comment>{what}; the problem row is in “{file}”</comment>
        <translation>
            <numerusform>{what}; die Problemzeile steht in „{file}“</numerusform>
            <numerusform>{what}; die {n} Problemzeilen stehen in „{file}“</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}; {n} rows with problems were left out</source>
        <translation>{what}; {n} Zeilen mit Problemen wurden ausgelassen</translation>
    </message>
    <message>
        <source>“{cell}” is in {own}, but the row says {said}.</source>
        <translation>„{cell}“ ist in {own}, aber die Zeile sagt {said}.</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding for text. Choose another for “{name}”.</source>
        <translation>„{encoding}“ ist keine Zeichenkodierung. Wählen Sie eine andere für „{name}“.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be written: {why}.</source>
        <translation>In „{folder}“ kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a workbook. Open it in a spreadsheet program and save it again as XLSX.</source>
        <translation>„{name}“ ist nicht als Arbeitsmappe lesbar. Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie neu als XLSX.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>„{name}“ ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” has no sheet called “{sheet}”. It has: {detail}.</source>
        <translation>„{name}“ hat kein Tabellenblatt „{sheet}“. Es gibt: {detail}.</translation>
    </message>
    <message>
        <source>“{name}” holds more than can be taken in at once (line {line}). Split it into smaller files.</source>
        <translation>„{name}“ enthält mehr, als auf einmal übernommen werden kann (Zeile {line}). Teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>“{name}” holds more than can be taken in at once, or cells far outside its table. Copy the table alone into a new workbook.</source>
        <translation>„{name}“ enthält mehr, als auf einmal übernommen werden kann, oder Zellen weit außerhalb der Tabelle. Kopieren Sie nur die Tabelle in eine neue Arbeitsmappe.</translation>
    </message>
    <message>
        <source>“{name}” holds no text. Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>„{name}“ enthält keinen Text. Wählen Sie eine CSV-, XLSX-, XLS- oder ODS-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is a 7-Zip archive. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist ein 7-Zip-Archiv. Entpacken Sie es zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is a JSON file. The inventory of a computer is read by “Collect”; a list must be CSV, XLSX, XLS or ODS.</source>
        <translation>„{name}“ ist eine JSON-Datei. Das Inventar eines Computers liest „Erfassen“; eine Liste muss CSV, XLSX, XLS oder ODS sein.</translation>
    </message>
    <message>
        <source>“{name}” is a Numbers file. In Numbers choose “Export to”, then “Excel”.</source>
        <translation>„{name}“ ist eine Numbers-Datei. Wählen Sie in Numbers „Exportieren“ und dann „Excel“.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF, and a PDF holds no cells. Ask for the same list as CSV or XLSX.</source>
        <translation>„{name}“ ist ein PDF, und ein PDF enthält keine Zellen. Bitten Sie um dieselbe Liste als CSV oder XLSX.</translation>
    </message>
    <message>
        <source>“{name}” is a RAR archive. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist ein RAR-Archiv. Entpacken Sie es zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is a Word document. Copy its table into a spreadsheet and save that.</source>
        <translation>„{name}“ ist ein Word-Dokument. Kopieren Sie seine Tabelle in ein Tabellenprogramm und speichern Sie diese.</translation>
    </message>
    <message>
        <source>“{name}” is a database, not a table. If it is an office file of this program, open it instead.</source>
        <translation>„{name}“ ist eine Datenbank, keine Tabelle. Ist es eine Bürodatei dieses Programms, öffnen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>“{name}” is a picture. Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>„{name}“ ist ein Bild. Wählen Sie eine CSV-, XLSX-, XLS- oder ODS-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is a program. Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>„{name}“ ist ein Programm. Wählen Sie eine CSV-, XLSX-, XLS- oder ODS-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is a spreadsheet in the old XML form. Open it in a spreadsheet program and save it as XLSX.</source>
        <translation>„{name}“ ist eine Tabelle in der alten XML-Form. Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als XLSX.</translation>
    </message>
    <message>
        <source>“{name}” is a web page, whatever its name ends with. Open it in a spreadsheet program and save it as XLSX.</source>
        <translation>„{name}“ ist eine Webseite, wie auch immer ihr Name endet. Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als XLSX.</translation>
    </message>
    <message>
        <source>“{name}” is a zip archive, not a workbook. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist ein Zip-Archiv, keine Arbeitsmappe. Entpacken Sie es zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is an XML file, not a table. Ask for the same list as CSV or XLSX.</source>
        <translation>„{name}“ ist eine XML-Datei, keine Tabelle. Bitten Sie um dieselbe Liste als CSV oder XLSX.</translation>
    </message>
    <message>
        <source>“{name}” is an inventory file of one computer. Use “Collect” for it, not “Import”.</source>
        <translation>„{name}“ ist die Inventardatei eines Computers. Nehmen Sie dafür „Erfassen“, nicht „Import“.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it begins like a workbook but cannot be opened. Get a fresh copy of it.</source>
        <translation>„{name}“ ist beschädigt: Die Datei beginnt wie eine Arbeitsmappe, lässt sich aber nicht öffnen. Besorgen Sie eine neue Kopie.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is empty: none of its sheets has anything in it.</source>
        <translation>„{name}“ ist leer: Keines der Tabellenblätter enthält etwas.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no row with anything in it.</source>
        <translation>„{name}“ ist leer: Keine Zeile enthält etwas.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MB. Split it into smaller files.</source>
        <translation>„{name}“ ist größer als {most} MB. Teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more. Choose the file again.</source>
        <translation>„{name}“ ist nicht mehr da. Wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is packed with bzip2. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist mit bzip2 gepackt. Entpacken Sie die Datei zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is packed with gzip. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist mit gzip gepackt. Entpacken Sie die Datei zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is packed with xz. Unpack it first, then choose the file inside.</source>
        <translation>„{name}“ ist mit xz gepackt. Entpacken Sie die Datei zuerst und wählen Sie dann die Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in a spreadsheet program and save it without one.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt. Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie ohne.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory to open than it may have. Save the table alone as CSV and choose that.</source>
        <translation>„{name}“ braucht zum Öffnen mehr Speicher, als erlaubt ist. Speichern Sie nur die Tabelle als CSV und wählen Sie diese.</translation>
    </message>
    <message>
        <source>“{name}” took more than {seconds} seconds to open, so it was given up. Save the table alone as CSV and choose that.</source>
        <translation>„{name}“ brauchte mehr als {seconds} Sekunden zum Öffnen und wurde aufgegeben. Speichern Sie nur die Tabelle als CSV und wählen Sie diese.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than a table ever needs, so it was not opened. Ask whoever made it for a CSV file.</source>
        <translation>„{name}“ wird entpackt viel größer, als eine Tabelle je sein muss, und wurde deshalb nicht geöffnet. Bitten Sie um eine CSV-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>“{old}” stands in {n} more rows: put “{new}” there too</source>
        <comment>“{old}” stands in {n} more row: put “{new}” there too</comment>
        <translation>
            <numerusform>„{old}“ steht in {n} weiteren Zeile: auch dort „{new}“ einsetzen</numerusform>
            <numerusform>„{old}“ steht in {n} weiteren Zeilen: auch dort „{new}“ einsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” could be {taken} or {other}: choose which.</source>
        <translation>„{text}“ könnte {taken} oder {other} sein: Bitte wählen.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>“{title}” has more than {most} rows, the most a workbook can hold. Choose CSV.</source>
        <translation>„{title}“ hat mehr als {most} Zeilen, mehr fasst eine Arbeitsmappe nicht. Wählen Sie CSV.</translation>
    </message>
    <message>
        <source>“{title}”, which is there</source>
        <translation>„{title}“, ist vorhanden</translation>
    </message>
    <message>
        <source>“{word}” is no status that is known: a status of that name is made, in the stage “in stock”. Change it where that is wrong.</source>
        <translation>„{word}“ ist kein bekannter Status: Ein Status dieses Namens wird angelegt, in der Phase „auf Lager“. Ändern Sie ihn, wo das nicht stimmt.</translation>
    </message>
</context>
<context>
    <name>kernel</name>
    <message>
        <source>,</source>
        <extracomment>the sign between groups of three digits, as in 1,429</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>the sign before the decimals, as in 63.5</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>A tag&apos;s prefix may have only the letters A to Z and digits.</source>
        <translation>Ein Kürzel darf nur die Buchstaben A bis Z und Ziffern haben.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>Zählung abschließen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Endet von selbst</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Go on to the next room</source>
        <translation>Zum nächsten Raum weitergehen</translation>
    </message>
    <message>
        <source>Half-yearly</source>
        <translation>Halbjährlich</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Left to end</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Make an asset of the last unknown code</source>
        <translation>Aus dem letzten unbekannten Code ein Gerät anlegen</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmalig</translation>
    </message>
    <message>
        <source>Only when we renew it</source>
        <translation>Nur auf unseren Wunsch</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Pause the count</source>
        <translation>Die Inventur unterbrechen</translation>
    </message>
    <message>
        <source>Print the last one&apos;s label anew</source>
        <translation>Das Etikett des letzten neu drucken</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Vierteljährlich</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Verlängert sich von selbst</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>The last one is damaged</source>
        <translation>Das letzte ist beschädigt</translation>
    </message>
    <message>
        <source>The series {prefix} has no numbers of {width} digits left. Widen it.</source>
        <translation>Im Nummernkreis {prefix} sind keine Nummern mit {width} Stellen mehr frei. Geben Sie ihm mehr Stellen.</translation>
    </message>
    <message>
        <source>Undo the last scan</source>
        <translation>Den letzten Scan zurücknehmen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>a record that is gone</source>
        <translation>ein Datensatz, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>before today</source>
        <translation>vor heute</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>ab {low}</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>last {n} days</source>
        <translation>letzte {n} Tage</translation>
    </message>
    <message>
        <source>last {n} months</source>
        <translation>letzte {n} Monate</translation>
    </message>
    <message>
        <source>next {n} days</source>
        <translation>nächste {n} Tage</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>nicht {words}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>with “{text}”</source>
        <translation>mit „{text}“</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{field} cannot be below zero.</source>
        <translation>{field} darf nicht unter null liegen.</translation>
    </message>
    <message>
        <source>{field} holds characters that cannot be kept.</source>
        <translation>{field} enthält Zeichen, die sich nicht aufbewahren lassen.</translation>
    </message>
    <message>
        <source>{field} is needed.</source>
        <translation>{field} fehlt.</translation>
    </message>
    <message>
        <source>{field} is too long: {n} characters, at most {most}.</source>
        <translation>{field} ist zu lang: {n} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>{field} must be a date.</source>
        <translation>{field} muss ein Datum sein.</translation>
    </message>
    <message>
        <source>{field} must be a number.</source>
        <translation>{field} muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>{field} must be a sum of money.</source>
        <translation>{field} muss ein Geldbetrag sein.</translation>
    </message>
    <message>
        <source>{field} must be a whole number.</source>
        <translation>{field} muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>{field} must be at least {least}.</source>
        <translation>{field} muss mindestens {least} sein.</translation>
    </message>
    <message>
        <source>{field} must be at most {most}.</source>
        <translation>{field} darf höchstens {most} sein.</translation>
    </message>
    <message>
        <source>{field} must be text.</source>
        <translation>{field} muss Text sein.</translation>
    </message>
    <message>
        <source>{field} must be yes or no.</source>
        <translation>{field} muss ja oder nein sein.</translation>
    </message>
    <message>
        <source>{field} must name a record.</source>
        <translation>{field} muss einen Datensatz nennen.</translation>
    </message>
    <message>
        <source>{field}: “{text}” does not have the form asked for.</source>
        <translation>{field}: „{text}“ hat nicht die vorgeschriebene Form.</translation>
    </message>
    <message>
        <source>{field}: “{text}” does not look like {example}.</source>
        <translation>{field}: „{text}“ sieht nicht aus wie {example}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not one of its choices.</source>
        <translation>{field}: „{text}“ steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>{minus}{code} {amount}</source>
        <extracomment>a sum with a currency&apos;s three letters: CHF 12.00</extracomment>
        <translation>{minus}{amount} {code}</translation>
    </message>
    <message>
        <source>{minus}{sign}{amount}</source>
        <extracomment>a sum with a currency&apos;s sign: €12.00</extracomment>
        <translation>{minus}{amount} {sign}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{n} held back</source>
        <translation>{n} gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <comment>{n} more</comment>
        <translation>
            <numerusform>{n} weiterer</numerusform>
            <numerusform>{n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} used</source>
        <translation>{n} von {all} belegt</translation>
    </message>
    <message>
        <source>{n} spent</source>
        <translation>{n} verbraucht</translation>
    </message>
    <message>
        <source>{n} used</source>
        <translation>{n} belegt</translation>
    </message>
    <message>
        <source>{why} And {n} more cannot be done.</source>
        <translation>{why} Und {n} weitere gehen auch nicht.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>„{text}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>“{text}” is no regular expression: {why}. Write an example instead, like AB-1234.</source>
        <translation>„{text}“ ist kein regulärer Ausdruck: {why}. Schreiben Sie stattdessen ein Beispiel wie AB-1234.</translation>
    </message>
    <message>
        <source>“{text}” is not a MAC address like 00:1A:2B:3C:4D:5E.</source>
        <translation>„{text}“ ist keine MAC-Adresse wie 00:1A:2B:3C:4D:5E.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like {example}, “today” or “+3y”.</source>
        <translation>„{text}“ ist kein Datum. Schreiben Sie es wie {example}, „heute“ oder „+3J“.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write it like {example}.</source>
        <translation>„{text}“ ist keine Zahl. Schreiben Sie sie wie {example}.</translation>
    </message>
    <message>
        <source>“{text}” is not a web address that can be opened.</source>
        <translation>„{text}“ ist keine Webadresse, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not an IP address like 192.168.1.20.</source>
        <translation>„{text}“ ist keine IP-Adresse wie 192.168.1.20.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address: it needs one @.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse: Es fehlt ein @.</translation>
    </message>
    <message>
        <source>“{text}” is not one of: {known}.</source>
        <translation>„{text}“ ist keines von: {known}.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>1st</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>A ZPL printer on the network…</source>
        <translation>Ein ZPL-Drucker im Netz …</translation>
    </message>
    <message>
        <source>A further line</source>
        <translation>Eine weitere Zeile</translation>
    </message>
    <message>
        <source>A further line on the label</source>
        <translation>Eine weitere Zeile auf dem Etikett</translation>
    </message>
    <message>
        <source>A label has at most {most} lines; these are {n}.</source>
        <translation>Ein Etikett hat höchstens {most} Zeilen; das sind {n}.</translation>
    </message>
    <message>
        <source>A label is from {low} to {high} mm wide and tall, not {size} mm.</source>
        <translation>Ein Etikett ist {low} bis {high} mm breit und hoch, nicht {size} mm.</translation>
    </message>
    <message>
        <source>A label size needs a name.</source>
        <translation>Ein Etikettenmaß braucht einen Namen.</translation>
    </message>
    <message>
        <source>A last letter or digit that proves the tag was read right (ISO 7064 MOD 37,36).</source>
        <translation>Ein letztes Zeichen, an dem zu erkennen ist, dass die Nummer richtig gelesen wurde (ISO 7064 MOD 37,36).</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Ein Layout braucht einen Namen.</translation>
    </message>
    <message>
        <source>A line has at most {most} characters: “{line}…”</source>
        <translation>Eine Zeile hat höchstens {most} Zeichen: „{line}…“</translation>
    </message>
    <message>
        <source>A page is at most {high} mm wide and tall, not {size} mm.</source>
        <translation>Eine Seite ist höchstens {high} mm breit und hoch, nicht {size} mm.</translation>
    </message>
    <message>
        <source>A pool has at most {most} tags; these are {n}.</source>
        <translation>Ein Vorrat hat höchstens {most} Etiketten; das sind {n}.</translation>
    </message>
    <message>
        <source>A roll of tags from the printer&apos;s shop: say which numbers it has, then stick one on and scan it.</source>
        <translation>Eine Rolle Etiketten aus der Druckerei: Sagen Sie, welche Nummern sie hat, dann kleben Sie eins auf und scannen es.</translation>
    </message>
    <message>
        <source>A stock needs at least one label with a width and a height.</source>
        <translation>Eine Sorte braucht mindestens ein Etikett mit Breite und Höhe.</translation>
    </message>
    <message>
        <source>A stock that is nearly the same; then change what differs.</source>
        <translation>Eine Etikettensorte, die fast gleich ist; dann ändern Sie, was anders ist.</translation>
    </message>
    <message>
        <source>A tag, a name, a stock, or a day…</source>
        <translation>Eine Inventarnummer, ein Name, eine Etikettensorte oder ein Tag …</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>A4-Bogen</translation>
    </message>
    <message>
        <source>Add a field to the lines</source>
        <translation>Den Zeilen ein Feld hinzufügen</translation>
    </message>
    <message>
        <source>Add a pool</source>
        <translation>Einen Vorrat anlegen</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Alle hinzufügen</translation>
    </message>
    <message>
        <source>Add all {n}</source>
        <translation>Alle {n} hinzufügen</translation>
    </message>
    <message>
        <source>Add assets to print: a tag, a name, a room…</source>
        <translation>Gegenstände suchen: Nummer, Name, Raum …</translation>
    </message>
    <message>
        <source>Add papers to print: a code, a name…</source>
        <translation>Belege zum Drucken hinzufügen: ein Code, ein Name …</translation>
    </message>
    <message>
        <source>Add people to print: a name, a number…</source>
        <translation>Personen zum Drucken hinzufügen: ein Name, eine Nummer …</translation>
    </message>
    <message>
        <source>Add places to print: a code, a name…</source>
        <translation>Orte suchen: Code, Name …</translation>
    </message>
    <message>
        <source>Add stock items to print: a code, a name…</source>
        <translation>Lagerartikel zum Drucken hinzufügen: ein Code, ein Name …</translation>
    </message>
    <message>
        <source>Add to the labels</source>
        <translation>Zu den Etiketten hinzufügen</translation>
    </message>
    <message>
        <source>Add {n}</source>
        <translation>{n} hinzufügen</translation>
    </message>
    <message>
        <source>All {n} are read back before anything is printed.</source>
        <translation>Alle {n} werden zurückgelesen, bevor etwas gedruckt wird.</translation>
    </message>
    <message>
        <source>Any of those just printed.</source>
        <translation>Irgendeins der eben gedruckten.</translation>
    </message>
    <message>
        <source>Arrow keys choose the first free label</source>
        <translation>Pfeiltasten wählen das erste freie Etikett</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>So wird gedruckt</translation>
    </message>
    <message>
        <source>As it will be: {size}</source>
        <translation>So wird es: {size}</translation>
    </message>
    <message>
        <source>As its own display or its settings page says: 192.168.1.50, or a name. Its port is 9100, if no other is written.</source>
        <translation>Wie seine Anzeige oder seine Einstellungsseite sie nennt: 192.168.1.50, oder ein Name. Der Anschluss ist 9100, wenn kein anderer dabei steht.</translation>
    </message>
    <message>
        <source>Bars of {x} mm need a good scanner held close.</source>
        <translation>Striche von {x} mm brauchen einen guten Scanner dicht daran.</translation>
    </message>
    <message>
        <source>Before the number</source>
        <translation>Vor der Nummer</translation>
    </message>
    <message>
        <source>Before the number stand at most 20 letters A to Z, digits and signs.</source>
        <translation>Vor der Nummer stehen höchstens 20 Buchstaben A bis Z, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>Begin like</source>
        <translation>Beginnen wie</translation>
    </message>
    <message>
        <source>Can be undone; the tag stays claimed.</source>
        <translation>Kann rückgängig gemacht werden; das Etikett bleibt vergeben.</translation>
    </message>
    <message>
        <source>Card of command codes…</source>
        <translation>Karte der Befehlscodes …</translation>
    </message>
    <message>
        <source>Change the layout…</source>
        <translation>Das Layout ändern …</translation>
    </message>
    <message>
        <source>Choose the asset that gets the tag.</source>
        <translation>Wählen Sie den Gegenstand, der das Etikett bekommt.</translation>
    </message>
    <message>
        <source>Choose what gets a label</source>
        <translation>Wählen Sie, was ein Etikett bekommt</translation>
    </message>
    <message>
        <source>Choose {label}.</source>
        <translation>Wählen Sie {label}.</translation>
    </message>
    <message>
        <source>Click the first free label, or use the arrow keys. After this print, label {n} is the next free one.</source>
        <translation>Klicken Sie auf das erste freie Etikett oder nehmen Sie die Pfeiltasten. Nach diesem Druck ist Etikett {n} das nächste freie.</translation>
    </message>
    <message>
        <source>Code 128</source>
        <translation>Code 128</translation>
    </message>
    <message>
        <source>Code 128 cannot hold “{text}”. A QR code or Data Matrix can.</source>
        <translation>Code 128 kann „{text}“ nicht fassen. Ein QR-Code oder Data Matrix kann es.</translation>
    </message>
    <message>
        <source>Command codes</source>
        <translation>Befehlscodes</translation>
    </message>
    <message>
        <source>Command codes.pdf</source>
        <translation>Befehlscodes.pdf</translation>
    </message>
    <message>
        <source>Confirmed: {code} reads</source>
        <translation>Bestätigt: {code} ist lesbar</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>Kopiert von</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>Eckenradius</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>Data Matrix fits, or {label}.</source>
        <translation>Data Matrix passt, oder {label}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Delete takes the marked ones off the list</source>
        <translation>Entf nimmt die markierten von der Liste</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>Down to 0.17 mm: they need a good scanner held close.</source>
        <translation>Bis hinab zu 0,17 mm: Sie brauchen einen guten Scanner aus der Nähe.</translation>
    </message>
    <message>
        <source>Draw a layout</source>
        <translation>Ein Layout entwerfen</translation>
    </message>
    <message>
        <source>Each printed label stands here: when, by whom, on which stock. A search finds a tag, a name or a day.</source>
        <translation>Hier steht jedes gedruckte Etikett: wann, von wem, auf welcher Sorte. Die Suche findet eine Inventarnummer, einen Namen oder einen Tag.</translation>
    </message>
    <message>
        <source>Empty: as large as the label allows.</source>
        <translation>Leer: so groß, wie das Etikett es zulässt.</translation>
    </message>
    <message>
        <source>Fine bars</source>
        <translation>Feine Striche</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Erste Nummer</translation>
    </message>
    <message>
        <source>For example: Roll from the printer&apos;s shop, March</source>
        <translation>Zum Beispiel: Rolle aus der Druckerei, März</translation>
    </message>
    <message>
        <source>For printers of Zebra and others that understand ZPL. Labels are sent to it only when you print.</source>
        <translation>Für Drucker von Zebra und andere, die ZPL verstehen. Etiketten werden nur gesendet, wenn Sie drucken.</translation>
    </message>
    <message>
        <source>Free: {tags}</source>
        <translation>Frei: {tags}</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>Aus Datei …</translation>
    </message>
    <message>
        <source>From one label to the next across</source>
        <translation>Von einem Etikett zum nächsten, waagerecht</translation>
    </message>
    <message>
        <source>From one label to the next down</source>
        <translation>Von einem Etikett zum nächsten, senkrecht</translation>
    </message>
    <message>
        <source>From {low} to {high} mm.</source>
        <translation>Von {low} bis {high} mm.</translation>
    </message>
    <message>
        <source>Gave codes to {n} records: {kind}</source>
        <translation>{n} Datensätzen Codes gegeben: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>Give codes to the {n} that have none</source>
        <comment>Give it a code</comment>
        <translation>
            <numerusform>Ihm einen Code geben</numerusform>
            <numerusform>Den {n} ohne Code einen geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand-over papers</source>
        <translation>Übergabebelege</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Wie es aussieht</translation>
    </message>
    <message>
        <source>In walking order, place by place</source>
        <translation>In Laufrichtung, Ort für Ort</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>It is in the pool {name}.</source>
        <translation>Es gehört zum Vorrat {name}.</translation>
    </message>
    <message>
        <source>It is printed</source>
        <translation>Es ist gedruckt</translation>
    </message>
    <message>
        <source>It was not printed just now. Scan one of the labels that were.</source>
        <translation>Es wurde nicht gerade eben gedruckt. Scannen Sie eines der gedruckten Etiketten.</translation>
    </message>
    <message>
        <source>It was stuck on something on {day}, but no record has it now.</source>
        <translation>Es wurde am {day} auf etwas geklebt, aber jetzt hat kein Datensatz es.</translation>
    </message>
    <message>
        <source>Its code reads back.</source>
        <translation>Sein Code ist lesbar.</translation>
    </message>
    <message>
        <source>Label height</source>
        <translation>Etikettenhöhe</translation>
    </message>
    <message>
        <source>Label layout</source>
        <translation>Etikettenlayout</translation>
    </message>
    <message>
        <source>Label layouts</source>
        <translation>Etikettenlayouts</translation>
    </message>
    <message>
        <source>Label printer on the network</source>
        <translation>Etikettendrucker im Netz</translation>
    </message>
    <message>
        <source>Label size {name}</source>
        <translation>Etikettenmaß {name}</translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation>Etikettensorte</translation>
    </message>
    <message>
        <source>Label width</source>
        <translation>Etikettenbreite</translation>
    </message>
    <message>
        <source>Label {number} (sheet {page}, place {place})</source>
        <translation>Etikett {number} (Bogen {page}, Platz {place})</translation>
    </message>
    <message>
        <source>Label {number} has no tag to code.</source>
        <translation>Etikett {number} hat keine Inventarnummer.</translation>
    </message>
    <message>
        <source>Label {number}, {tag}:</source>
        <translation>Etikett {number}, {tag}:</translation>
    </message>
    <message>
        <source>Label {n} of {of}</source>
        <translation>Etikett {n} von {of}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels above each other overlap.</source>
        <translation>Etiketten übereinander überlappen sich.</translation>
    </message>
    <message>
        <source>Labels across</source>
        <translation>Etiketten nebeneinander</translation>
    </message>
    <message>
        <source>Labels are made for assets, places, people, stock items and hand-overs.</source>
        <translation>Etiketten gibt es für Gegenstände, Orte, Personen, Lagerartikel und Übergaben.</translation>
    </message>
    <message>
        <source>Labels beside each other overlap.</source>
        <translation>Etiketten nebeneinander überlappen sich.</translation>
    </message>
    <message>
        <source>Labels down</source>
        <translation>Etiketten untereinander</translation>
    </message>
    <message>
        <source>Labels for all assets</source>
        <translation>Etiketten für alle Gegenstände</translation>
    </message>
    <message>
        <source>Labels for {stock}</source>
        <translation>Etiketten für {stock}</translation>
    </message>
    <message>
        <source>Labels have a standard layout. Draw your own: which lines, which code, how large, with the logo.</source>
        <translation>Etiketten haben ein Standardlayout. Entwerfen Sie Ihr eigenes: welche Zeilen, welcher Code, wie groß, mit dem Logo.</translation>
    </message>
    <message>
        <source>Labels need a printer of 100 to 2400 dpi, not {dpi}.</source>
        <translation>Etiketten brauchen einen Drucker mit 100 bis 2400 dpi, nicht {dpi}.</translation>
    </message>
    <message>
        <source>Labels overlap: from one to the next are {pitch} mm, but a label is {side} mm.</source>
        <translation>Die Etiketten überlappen sich: Von einem zum nächsten sind es {pitch} mm, aber ein Etikett hat {side} mm.</translation>
    </message>
    <message>
        <source>Labels {one} and {two} have the same code, {code}.</source>
        <translation>Die Etiketten {one} und {two} haben denselben Code, {code}.</translation>
    </message>
    <message>
        <source>Labels {stock}.pdf</source>
        <translation>Etiketten {stock}.pdf</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Letzte Nummer</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Layout {name}</source>
        <translation>Layout {name}</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Left edge to the first label</source>
        <translation>Linker Rand bis zum ersten Etikett</translation>
    </message>
    <message>
        <source>Letter sheet</source>
        <translation>Letter-Bogen</translation>
    </message>
    <message>
        <source>Letters are from {low} to {high} mm tall, not {size}.</source>
        <translation>Buchstaben sind {low} bis {high} mm hoch, nicht {size}.</translation>
    </message>
    <message>
        <source>Line for finders</source>
        <translation>Zeile für Finder</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>Etiketten werden gemacht</translation>
    </message>
    <message>
        <source>Measure a sheet</source>
        <translation>Einen Bogen ausmessen</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>Gemessen in</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>More than a hundred stocks are known by their number. Measure another one here, in millimetres or inches.</source>
        <translation>Über hundert Etikettensorten sind an ihrer Nummer bekannt. Messen Sie hier eine andere aus, in Millimetern oder Zoll.</translation>
    </message>
    <message>
        <source>Need new labels</source>
        <translation>Brauchen neue Etiketten</translation>
    </message>
    <message>
        <source>Needs a new label</source>
        <translation>Braucht ein neues Etikett</translation>
    </message>
    <message>
        <source>Needs no new label</source>
        <translation>Braucht kein neues Etikett</translation>
    </message>
    <message>
        <source>New label layout</source>
        <translation>Neues Etikettenlayout</translation>
    </message>
    <message>
        <source>New label size</source>
        <translation>Neues Etikettenmaß</translation>
    </message>
    <message>
        <source>No asset has the code {code}.</source>
        <translation>Kein Gegenstand hat den Code {code}.</translation>
    </message>
    <message>
        <source>No code is called {code}.</source>
        <translation>Kein Code heißt {code}.</translation>
    </message>
    <message>
        <source>No further line</source>
        <translation>Keine weitere Zeile</translation>
    </message>
    <message>
        <source>No label stock is called {name}.</source>
        <translation>Keine Etikettensorte heißt {name}.</translation>
    </message>
    <message>
        <source>No layouts of your own yet</source>
        <translation>Noch keine eigenen Layouts</translation>
    </message>
    <message>
        <source>No pools yet</source>
        <translation>Noch keine Vorräte</translation>
    </message>
    <message>
        <source>No record has the tag {tag}</source>
        <translation>Kein Datensatz hat die Inventarnummer {tag}</translation>
    </message>
    <message>
        <source>No record has this code. If it was read from one of them, that label does not read right.</source>
        <translation>Kein Datensatz hat diesen Code. Wenn er von einem dieser Etiketten gelesen wurde, liest sich das Etikett nicht richtig.</translation>
    </message>
    <message>
        <source>No sizes of your own yet</source>
        <translation>Noch keine eigenen Maße</translation>
    </message>
    <message>
        <source>None is free any more.</source>
        <translation>Keins ist mehr frei.</translation>
    </message>
    <message>
        <source>Not all lines have room on this label. Take a line away, or choose a larger label.</source>
        <translation>Auf diesem Etikett haben nicht alle Zeilen Platz. Nehmen Sie eine Zeile weg, oder wählen Sie ein größeres Etikett.</translation>
    </message>
    <message>
        <source>Noted in the list of printed labels.</source>
        <translation>In der Liste der gedruckten Etiketten vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Noted {n} labels as printed</source>
        <comment>Noted {n} label as printed</comment>
        <translation>
            <numerusform>{n} Etikett als gedruckt vermerkt</numerusform>
            <numerusform>{n} Etiketten als gedruckt vermerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits “{words}”. Type a part of a tag, a name or a room.</source>
        <translation>Nichts passt zu „{words}“. Tippen Sie einen Teil einer Nummer, eines Namens oder eines Raums.</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Noch nichts gedruckt</translation>
    </message>
    <message>
        <source>Noting the first free label</source>
        <translation>Erstes freies Etikett merken</translation>
    </message>
    <message>
        <source>Noting the scan</source>
        <translation>Der Scan wird vermerkt</translation>
    </message>
    <message>
        <source>Noting what was printed</source>
        <translation>Gedrucktes vermerken</translation>
    </message>
    <message numerus="yes">
        <source>On {n} labels not all lines have room.</source>
        <comment>On {n} label not all lines have room.</comment>
        <translation>
            <numerusform>Auf {n} Etikett haben nicht alle Zeilen Platz.</numerusform>
            <numerusform>Auf {n} Etiketten haben nicht alle Zeilen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>One a line: the key of a field in braces, or words of your own.</source>
        <translation>Je Zeile eines: der Schlüssel eines Feldes in geschweiften Klammern oder eigene Worte.</translation>
    </message>
    <message>
        <source>One label</source>
        <translation>Ein Etikett</translation>
    </message>
    <message>
        <source>One of the chosen records is no longer there, or lies in the bin. Choose again.</source>
        <translation>Einer der gewählten Datensätze ist nicht mehr da oder liegt im Papierkorb. Wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Only places and stock items get codes from the program.</source>
        <translation>Nur Orte und Lagerartikel bekommen Codes vom Programm.</translation>
    </message>
    <message>
        <source>Own label size</source>
        <translation>Eigenes Etikettenmaß</translation>
    </message>
    <message>
        <source>Own label sizes</source>
        <translation>Eigene Etikettenmaße</translation>
    </message>
    <message>
        <source>Own sizes</source>
        <translation>Eigene Maße</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page height</source>
        <translation>Seitenhöhe</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Page {page} does not have the size of {stock}.</source>
        <translation>Seite {page} hat nicht die Größe von {stock}.</translation>
    </message>
    <message>
        <source>Pool of pre-printed tags</source>
        <translation>Vorrat vorgedruckter Etiketten</translation>
    </message>
    <message>
        <source>Pools of pre-printed tags</source>
        <translation>Vorräte vorgedruckter Etiketten</translation>
    </message>
    <message>
        <source>Pools of tags</source>
        <translation>Etikettenvorräte</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print a test page…</source>
        <translation>Testseite drucken…</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Nochmals drucken</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Etikett drucken</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Print the test page on plain paper and lay it on a label sheet against the light. Measure its ruler; write how far the outlines must move.</source>
        <translation>Drucken Sie die Testseite auf normales Papier und legen Sie sie gegen das Licht auf einen Etikettenbogen. Messen Sie ihr Lineal; tragen Sie ein, wie weit die Umrisse wandern müssen.</translation>
    </message>
    <message numerus="yes">
        <source>Print {n} labels</source>
        <comment>Print {n} label</comment>
        <translation>
            <numerusform>{n} Etikett drucken</numerusform>
            <numerusform>{n} Etiketten drucken</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Printed a test page. Lay it on a label sheet against the light; its ruler is {mm} mm long.</source>
        <translation>Testseite gedruckt. Legen Sie sie gegen das Licht auf einen Etikettenbogen; ihr Lineal ist {mm} mm lang.</translation>
    </message>
    <message>
        <source>Printed labels</source>
        <translation>Gedruckte Etiketten</translation>
    </message>
    <message numerus="yes">
        <source>Printed {n} labels</source>
        <comment>Printed {n} label</comment>
        <translation>
            <numerusform>{n} Etikett gedruckt</numerusform>
            <numerusform>{n} Etiketten gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed {n} labels anew</source>
        <translation>{n} Etiketten neu gedruckt</translation>
    </message>
    <message>
        <source>Printing a test page</source>
        <translation>Testseite wird gedruckt</translation>
    </message>
    <message>
        <source>Printing labels</source>
        <translation>Etiketten werden gedruckt</translation>
    </message>
    <message>
        <source>Prints at 100 %. Nothing is scaled.</source>
        <translation>Druckt mit 100 %. Nichts wird skaliert.</translation>
    </message>
    <message>
        <source>Put a tag on an asset</source>
        <translation>Ein Etikett auf einen Gegenstand kleben</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Aufkleben</translation>
    </message>
    <message>
        <source>Put it on an asset…</source>
        <translation>Auf einen Gegenstand kleben …</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Auf die Liste setzen</translation>
    </message>
    <message>
        <source>Put the tag {tag} on {before}</source>
        <translation>Das Etikett {tag} auf {before} geklebt</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Read from the page as it prints, at {dpi} dots per inch.</source>
        <translation>Von der Seite gelesen, wie sie gedruckt wird, mit {dpi} Punkten pro Zoll.</translation>
    </message>
    <message>
        <source>Reading every code back</source>
        <translation>Jeder Code wird zurückgelesen</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Resolution of its printer</source>
        <translation>Auflösung seines Druckers</translation>
    </message>
    <message>
        <source>Resolution of the printer</source>
        <translation>Auflösung des Druckers</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Save the labels as PDF</source>
        <translation>Etiketten als PDF speichern</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Das Layout speichern</translation>
    </message>
    <message numerus="yes">
        <source>Saved {n} labels in {file}, every code read back</source>
        <comment>Saved {n} label in {file}, every code read back</comment>
        <translation>
            <numerusform>{n} Etikett in {file} gespeichert, jeder Code zurückgelesen</numerusform>
            <numerusform>{n} Etiketten in {file} gespeichert, jeder Code zurückgelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved, not printed yet</source>
        <translation>Gespeichert, noch nicht gedruckt</translation>
    </message>
    <message>
        <source>Scan one printed label to confirm that it reads</source>
        <translation>Scannen Sie ein gedrucktes Etikett als Bestätigung, dass es lesbar ist</translation>
    </message>
    <message>
        <source>Search above, scan a tag, or choose rows in a list and press Ctrl+P there. Every code is read back before it prints.</source>
        <translation>Suchen Sie oben, scannen Sie eine Nummer oder wählen Sie Zeilen in einer Liste und drücken Sie dort Strg+P. Jeder Code wird vor dem Drucken zurückgelesen.</translation>
    </message>
    <message>
        <source>Search what was printed</source>
        <translation>Suchen, was gedruckt wurde</translation>
    </message>
    <message>
        <source>Sent a test label to {printer}.</source>
        <translation>Ein Testetikett an {printer} gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Sent {n} labels to {printer}</source>
        <comment>Sent {n} label to {printer}</comment>
        <translation>
            <numerusform>{n} Etikett an {printer} gesendet</numerusform>
            <numerusform>{n} Etiketten an {printer} gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Set its scale to 100 % and switch “fit to page” off in the print dialog, then print the test page again.</source>
        <translation>Stellen Sie im Druckdialog die Skalierung auf 100 % und „An Seite anpassen“ aus, und drucken Sie die Testseite noch einmal.</translation>
    </message>
    <message>
        <source>Sheet of another size</source>
        <translation>Bogen mit anderem Maß</translation>
    </message>
    <message>
        <source>Sheet with {n} labels</source>
        <translation>Bogen mit {n} Etiketten</translation>
    </message>
    <message>
        <source>Sheet {n} of {of}</source>
        <translation>Bogen {n} von {of}</translation>
    </message>
    <message>
        <source>Sheet {stock}, first free label is number {n} of {of}</source>
        <translation>Bogen {stock}, das erste freie Etikett ist Nummer {n} von {of}</translation>
    </message>
    <message>
        <source>Shift down, mm</source>
        <translation>Nach unten verschieben, mm</translation>
    </message>
    <message>
        <source>Shift the print by at most {most} mm.</source>
        <translation>Verschieben Sie den Druck um höchstens {most} mm.</translation>
    </message>
    <message>
        <source>Shift to the right, mm</source>
        <translation>Nach rechts verschieben, mm</translation>
    </message>
    <message>
        <source>Shifted {right} mm to the right, {down} mm down.</source>
        <translation>Um {right} mm nach rechts und {down} mm nach unten verschoben.</translation>
    </message>
    <message>
        <source>Size of the tag</source>
        <translation>Größe der Inventarnummer</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Größe der Worte</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stock items</source>
        <translation>Lagerartikel</translation>
    </message>
    <message>
        <source>Straighten the print</source>
        <translation>Den Druck ausrichten</translation>
    </message>
    <message>
        <source>Straighten the print…</source>
        <translation>Den Druck ausrichten …</translation>
    </message>
    <message>
        <source>Tag in letters</source>
        <translation>Inventarnummer in Schrift</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nummernkreise</translation>
    </message>
    <message>
        <source>Take a layout from a file</source>
        <translation>Ein Layout aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Take a layout from a file…</source>
        <translation>Ein Layout aus einer Datei übernehmen …</translation>
    </message>
    <message>
        <source>Test page for {stock}</source>
        <translation>Testseite für {stock}</translation>
    </message>
    <message>
        <source>The PDF has {pages} pages where there should be {right}.</source>
        <translation>Das PDF hat {pages} Seiten, es sollten {right} sein.</translation>
    </message>
    <message>
        <source>The code {code} of {what} also means {others}: a scan could not tell them apart. Change one of them.</source>
        <translation>Der Code {code} von {what} meint auch {others}: Ein Scan könnte sie nicht unterscheiden. Ändern Sie einen davon.</translation>
    </message>
    <message>
        <source>The codes that command a count</source>
        <translation>Die Codes, die eine Zählung steuern</translation>
    </message>
    <message>
        <source>The corner is at most half as large as the label.</source>
        <translation>Der Eckenradius ist höchstens halb so groß wie das Etikett.</translation>
    </message>
    <message>
        <source>The file has something that no label layout has: {what}.</source>
        <translation>Die Datei enthält etwas, was kein Etikettenlayout hat: {what}.</translation>
    </message>
    <message>
        <source>The file&apos;s “{field}” is not what it should be.</source>
        <translation>„{field}“ ist in der Datei nicht so, wie es sein soll.</translation>
    </message>
    <message>
        <source>The first label begins outside the page.</source>
        <translation>Das erste Etikett beginnt außerhalb der Seite.</translation>
    </message>
    <message>
        <source>The label of {what}</source>
        <translation>Das Etikett von {what}</translation>
    </message>
    <message>
        <source>The label printer at {address} does not answer ({why}). Is it switched on, and is the address right?</source>
        <translation>Der Etikettendrucker unter {address} antwortet nicht ({why}). Ist er eingeschaltet, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The last label ends {over} mm outside the page, which has {page} mm.</source>
        <translation>Das letzte Etikett endet {over} mm außerhalb der Seite, die {page} mm hat.</translation>
    </message>
    <message>
        <source>The last label ends {over} mm outside the page.</source>
        <translation>Das letzte Etikett endet {over} mm außerhalb der Seite.</translation>
    </message>
    <message>
        <source>The last number, {last}, lies before the first, {first}.</source>
        <translation>Die letzte Nummer, {last}, liegt vor der ersten, {first}.</translation>
    </message>
    <message>
        <source>The newest {n}</source>
        <translation>Die neuesten {n}</translation>
    </message>
    <message>
        <source>The next free label of {stock} is number {n}.</source>
        <translation>Das nächste freie Etikett von {stock} ist Nummer {n}.</translation>
    </message>
    <message>
        <source>The next sheet</source>
        <translation>Nächster Bogen</translation>
    </message>
    <message>
        <source>The office has no logo yet: choose one in Settings, Office.</source>
        <translation>Das Büro hat noch kein Logo: Wählen Sie es unter Einstellungen, Büro.</translation>
    </message>
    <message>
        <source>The office&apos;s logo cannot be read. Choose it anew in Settings.</source>
        <translation>Das Logo des Büros kann nicht gelesen werden. Wählen Sie es in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>The one chosen when printing</source>
        <translation>Die beim Drucken gewählte</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The pool {name} has the tag {tag} too. Choose numbers that it does not have.</source>
        <translation>Auch der Vorrat {name} hat das Etikett {tag}. Wählen Sie Nummern, die er nicht hat.</translation>
    </message>
    <message>
        <source>The printer makes everything {part} % too large.</source>
        <translation>Der Drucker macht alles um {part} % zu groß.</translation>
    </message>
    <message>
        <source>The printer makes everything {part} % too small.</source>
        <translation>Der Drucker macht alles um {part} % zu klein.</translation>
    </message>
    <message>
        <source>The ruler of 100 mm measures, mm</source>
        <translation>Das Lineal von 100 mm misst, in mm</translation>
    </message>
    <message>
        <source>The sheet before</source>
        <translation>Voriger Bogen</translation>
    </message>
    <message>
        <source>The sheet keeps its free labels until you have printed the file.</source>
        <translation>Der Bogen behält seine freien Etiketten, bis Sie die Datei gedruckt haben.</translation>
    </message>
    <message>
        <source>The tag it has now is kept as its old tag, unless it has an old tag already: then only that one and the new one open the asset.</source>
        <translation>Die bisherige Inventarnummer wird als alte behalten, außer es gibt schon eine alte: Dann öffnen nur diese und die neue den Gegenstand.</translation>
    </message>
    <message>
        <source>The tag series {name} would come to {tag}: it steps over the tags of this pool.</source>
        <translation>Die Nummernserie {name} käme zu {tag}: Sie überspringt die Etiketten dieses Vorrats.</translation>
    </message>
    <message>
        <source>The tag {tag} is free</source>
        <translation>Das Etikett {tag} ist frei</translation>
    </message>
    <message>
        <source>There are no labels to print.</source>
        <translation>Es gibt keine Etiketten zu drucken.</translation>
    </message>
    <message>
        <source>There is no field {key}. Choose one from the list of fields.</source>
        <translation>Es gibt kein Feld {key}. Wählen Sie eins aus der Liste der Felder.</translation>
    </message>
    <message>
        <source>There is nothing to code: the tag is empty.</source>
        <translation>Es gibt nichts zu kodieren: Die Inventarnummer ist leer.</translation>
    </message>
    <message>
        <source>There is nothing to print: the tag is empty.</source>
        <translation>Es gibt nichts zu drucken: Die Inventarnummer ist leer.</translation>
    </message>
    <message>
        <source>There is nothing with a code yet to show: {kind}.</source>
        <translation>Es gibt nichts mit einem Code, was gezeigt werden könnte: {kind}.</translation>
    </message>
    <message>
        <source>These labels cannot be printed</source>
        <translation>Diese Etiketten lassen sich nicht drucken</translation>
    </message>
    <message>
        <source>This asset is no longer there, or lies in the bin.</source>
        <translation>Dieser Gegenstand ist nicht mehr da oder liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>This is no label layout of ITAM Desktop.</source>
        <translation>Das ist kein Etikettenlayout von ITAM Desktop.</translation>
    </message>
    <message>
        <source>This is no label layout: the file cannot be read as one.</source>
        <translation>Das ist kein Etikettenlayout: Die Datei lässt sich nicht als solches lesen.</translation>
    </message>
    <message>
        <source>This is no label layout: the file is larger than {n} KB.</source>
        <translation>Das ist kein Etikettenlayout: Die Datei ist größer als {n} KB.</translation>
    </message>
    <message>
        <source>This label layout was made by a newer version of ITAM Desktop.</source>
        <translation>Dieses Etikettenlayout stammt von einer neueren Version von ITAM Desktop.</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>Zu drucken</translation>
    </message>
    <message>
        <source>Too small for {code} at {dpi} dpi: {said}.</source>
        <translation>Zu klein für {code} bei {dpi} dpi: {said}.</translation>
    </message>
    <message>
        <source>Took over the label layout {name}</source>
        <translation>Etikettenlayout {name} übernommen</translation>
    </message>
    <message>
        <source>Top edge to the first label</source>
        <translation>Oberer Rand bis zum ersten Etikett</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Wants {n} labels printed anew</source>
        <translation>Etiketten neu zu drucken: {n}</translation>
    </message>
    <message>
        <source>What gets labels</source>
        <translation>Was Etiketten bekommt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darauf steht</translation>
    </message>
    <message>
        <source>What stands before the digits on every tag, as printed.</source>
        <translation>Was auf jedem Etikett vor den Ziffern steht, so wie gedruckt.</translation>
    </message>
    <message>
        <source>Write the sizes to see the sheet.</source>
        <translation>Tragen Sie die Maße ein, um den Bogen zu sehen.</translation>
    </message>
    <message>
        <source>ZPL printer {address}</source>
        <translation>ZPL-Drucker {address}</translation>
    </message>
    <message>
        <source>a label of at least {wide} mm</source>
        <translation>ein Etikett von mindestens {wide} mm</translation>
    </message>
    <message>
        <source>a label of at least {wide} x {tall} mm</source>
        <translation>ein Etikett von mindestens {wide} x {tall} mm</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more stretches</source>
        <comment>and {n} more stretch</comment>
        <translation>
            <numerusform>und {n} weitere Strecke</numerusform>
            <numerusform>und {n} weitere Strecken</numerusform>
        </translation>
    </message>
    <message>
        <source>any printer</source>
        <translation>irgendein Drucker</translation>
    </message>
    <message>
        <source>confirmed by a scan</source>
        <translation>durch einen Scan bestätigt</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>dpi</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>needs {need} mm in height, there are {there}</source>
        <translation>braucht {need} mm in der Höhe, es gibt {there}</translation>
    </message>
    <message>
        <source>needs {need} mm, there are {there}</source>
        <translation>braucht {need} mm, es gibt {there}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>nothing that can be found</source>
        <translation>nichts, das sich finden lässt</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>{code} cannot hold “{text}”.</source>
        <translation>{code} kann „{text}“ nicht fassen.</translation>
    </message>
    <message>
        <source>{code} is not one of the labels just printed</source>
        <translation>{code} ist keins der eben gedruckten Etiketten</translation>
    </message>
    <message>
        <source>{code} is {what}</source>
        <translation>{code} ist {what}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{last} has more than {width} digits.</source>
        <translation>{last} hat mehr als {width} Ziffern.</translation>
    </message>
    <message>
        <source>{name} has no code yet, so there is nothing to print on its label. Give it one first.</source>
        <translation>{name} hat noch keinen Code, auf dem Etikett stünde also nichts. Geben Sie zuerst einen ein.</translation>
    </message>
    <message>
        <source>{name} has no employee number, so there is nothing to print on the label. Write it first.</source>
        <translation>{name} hat keine Personalnummer, also gibt es nichts auf das Etikett zu drucken. Tragen Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>{name} is a stock that is there already. Give your own size another name.</source>
        <translation>{name} ist eine Etikettensorte, die es schon gibt. Geben Sie Ihrem Maß einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is more than one stock: {listed}.</source>
        <translation>{name} ist mehr als eine Sorte: {listed}.</translation>
    </message>
    <message>
        <source>{n} added, {all} to print</source>
        <translation>{n} hinzugefügt, {all} zu drucken</translation>
    </message>
    <message numerus="yes">
        <source>{n} assets want their labels printed anew</source>
        <comment>{n} asset wants its label printed anew</comment>
        <translation>
            <numerusform>Bei {n} Gegenstand ist das Etikett neu zu drucken</numerusform>
            <numerusform>Bei {n} Gegenständen ist das Etikett neu zu drucken</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} dots per inch</source>
        <translation>{n} Punkte pro Zoll</translation>
    </message>
    <message>
        <source>{n} labels are too many for one print. Print at most {most} at a time.</source>
        <translation>{n} Etiketten sind zu viele für einen Druck. Drucken Sie höchstens {most} auf einmal.</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
    <message>
        <source>{n} of {all} claimed</source>
        <translation>{n} von {all} vergeben</translation>
    </message>
    <message>
        <source>{n} of {of} codes of this sheet read back</source>
        <translation>{n} von {of} Codes dieses Bogens zurückgelesen</translation>
    </message>
    <message>
        <source>{n} of {of} codes read back</source>
        <translation>{n} von {of} Codes zurückgelesen</translation>
    </message>
    <message numerus="yes">
        <source>{n} places want their labels printed anew</source>
        <comment>{n} place wants its label printed anew</comment>
        <translation>
            <numerusform>Bei {n} Ort ist das Etikett neu zu drucken</numerusform>
            <numerusform>Bei {n} Orten ist das Etikett neu zu drucken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} printed labels</source>
        <comment>{n} printed label</comment>
        <translation>
            <numerusform>{n} gedrucktes Etikett</numerusform>
            <numerusform>{n} gedruckte Etiketten</numerusform>
        </translation>
    </message>
    <message>
        <source>{printer} cannot take pages of {width} x {height} mm.</source>
        <translation>{printer} kann keine Seiten von {width} x {height} mm bedrucken.</translation>
    </message>
    <message>
        <source>{size}, roll</source>
        <translation>{size}, Rolle</translation>
    </message>
    <message>
        <source>{size}, {n} a sheet</source>
        <translation>{size}, {n} je Bogen</translation>
    </message>
    <message>
        <source>{size}: {columns} across, {rows} down on {page}</source>
        <translation>{size}: {columns} nebeneinander, {rows} untereinander auf {page}</translation>
    </message>
    <message>
        <source>{stock} can be cut from {low} to {high} mm, not to {length}.</source>
        <translation>{stock} lässt sich von {low} bis {high} mm schneiden, nicht auf {length}.</translation>
    </message>
    <message>
        <source>{stock} has labels of a fixed length.</source>
        <translation>{stock} hat Etiketten mit fester Länge.</translation>
    </message>
    <message>
        <source>{stock} has the labels 1 to {last}; {first} is none of them.</source>
        <translation>{stock} hat die Etiketten 1 bis {last}; {first} gehört nicht dazu.</translation>
    </message>
    <message>
        <source>{stock} is a sheet. Label printers take rolls: choose a roll as the label stock.</source>
        <translation>{stock} ist ein Bogen. Etikettendrucker nehmen Rollen: Wählen Sie als Etikettensorte eine Rolle.</translation>
    </message>
    <message>
        <source>{stock} on {printer}</source>
        <translation>{stock} auf {printer}</translation>
    </message>
    <message>
        <source>{tag} is its tag already.</source>
        <translation>{tag} ist schon die Inventarnummer.</translation>
    </message>
    <message>
        <source>{text} is no address of a printer. It looks like 192.168.1.50 or labels.office.lan:9100.</source>
        <translation>{text} ist keine Adresse eines Druckers. Sie sieht so aus: 192.168.1.50 oder labels.office.lan:9100.</translation>
    </message>
    <message>
        <source>{what}: {n}</source>
        <translation>{what}: {n}</translation>
    </message>
    <message>
        <source>{where} cannot be read back: {code}. Nothing was printed.</source>
        <translation>{where} lässt sich nicht zurücklesen: {code}. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>{where} reads {found} instead of {code}. Nothing was printed.</source>
        <translation>{where} liest sich als {found} statt {code}. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>{w} × {h} mm</source>
        <translation>{w} × {h} mm</translation>
    </message>
    <message>
        <source>“{line}” has a brace that belongs to no field. Fields stand as {example}.</source>
        <translation>„{line}“ hat eine Klammer, die zu keinem Feld gehört. Felder stehen so: {example}.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>{file} cannot be read: it is damaged, or no PDF or picture.</source>
        <translation>{file} ist nicht lesbar: Die Datei ist beschädigt oder weder PDF noch Bild.</translation>
    </message>
    <message>
        <source>{file} is larger than 50 megapixels. Scan it at 200 dpi.</source>
        <translation>{file} ist größer als 50 Megapixel. Scannen Sie mit 200 dpi.</translation>
    </message>
    <message>
        <source>{file} takes too long to read. Scan fewer pages at once, at 200 dpi.</source>
        <translation>{file} zu lesen dauert zu lange. Scannen Sie weniger Seiten auf einmal, mit 200 dpi.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Add a place</source>
        <translation>Ort hinzufügen</translation>
    </message>
    <message>
        <source>Add a place in it</source>
        <translation>Ort darin hinzufügen</translation>
    </message>
    <message>
        <source>After how many days this place is due for a stock-take; empty: never by itself.</source>
        <translation>Nach wie vielen Tagen für diesen Ort eine Inventur fällig ist; leer: nie von selbst.</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Counted every</source>
        <translation>Inventur alle</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label to be printed anew</source>
        <translation>Etikett neu zu drucken</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Move all</source>
        <translation>Alle umziehen</translation>
    </message>
    <message>
        <source>No assets. Move one here by changing its place.</source>
        <translation>Keine Gegenstände. Bringen Sie einen her, indem Sie seinen Ort ändern.</translation>
    </message>
    <message>
        <source>No place has these words.</source>
        <translation>Kein Ort hat diese Wörter.</translation>
    </message>
    <message>
        <source>No places yet</source>
        <translation>Noch keine Orte</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außenbereich</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Regal</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Sites, buildings, floors, rooms and shelves: where assets stand.</source>
        <translation>Standorte, Gebäude, Etagen, Räume und Regale: wo Gegenstände stehen.</translation>
    </message>
    <message>
        <source>Stands here</source>
        <translation>Steht hier</translation>
    </message>
    <message>
        <source>Stood here</source>
        <translation>Stand hier</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>What its own label says; a scan of it opens the place.</source>
        <translation>Was auf dem eigenen Etikett steht; ein Scan davon öffnet den Ort.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{n} assets</source>
        <translation>{n} Gegenstände</translation>
    </message>
    <message numerus="yes">
        <source>{n} assets</source>
        <comment>{n} asset</comment>
        <translation>
            <numerusform>{n} Gegenstand</numerusform>
            <numerusform>{n} Gegenstände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <comment>{n} place</comment>
        <translation>
            <numerusform>{n} Ort</numerusform>
            <numerusform>{n} Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} with everything beneath it</source>
        <translation>{n} mit allem darunter</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your office file is untouched: what was saved before is safe.

{what}

Details are in the log file {log}.</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Bürodatei ist unversehrt: Was vorher gespeichert wurde, ist sicher.

{what}

Einzelheiten stehen in der Protokolldatei {log}.</translation>
    </message>
    <message>
        <source>The window was not complete in time: {what}</source>
        <translation>Das Fenster war nicht rechtzeitig vollständig: {what}</translation>
    </message>
</context>
<context>
    <name>purchasing</name>
    <message>
        <source>A line is for assets, for a stock item or for a licence, not for two of them.</source>
        <translation>Eine Position ist für Gegenstände, für einen Lagerartikel oder für eine Lizenz, nicht für zwei davon.</translation>
    </message>
    <message>
        <source>A tax is between 0 and 100 percent.</source>
        <translation>Eine Steuer liegt zwischen 0 und 100 Prozent.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>All of it is there or on the way.</source>
        <translation>Alles ist da oder unterwegs.</translation>
    </message>
    <message>
        <source>All serial numbers are there.</source>
        <translation>Alle Seriennummern sind da.</translation>
    </message>
    <message>
        <source>An order needs at least one line.</source>
        <translation>Eine Bestellung braucht mindestens eine Position.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Genehmigt am</translation>
    </message>
    <message>
        <source>Approved {what}</source>
        <translation>{what} genehmigt</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut anfordern</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Anfordern</translation>
    </message>
    <message>
        <source>Ask for what is needed, approve it, order it, receive it: the assets come into the register by themselves, with tags and warranty.</source>
        <translation>Anfordern, was gebraucht wird, genehmigen, bestellen, annehmen: Die Gegenstände kommen von selbst in den Bestand, mit Inventarnummern und Garantie.</translation>
    </message>
    <message>
        <source>Asked again for {what}</source>
        <translation>{what} erneut angefordert</translation>
    </message>
    <message>
        <source>Asked for order {number}</source>
        <translation>Bestellung {number} angefordert</translation>
    </message>
    <message>
        <source>Asked for {n} orders: {number}</source>
        <translation>{n} Bestellungen angefordert: {number}</translation>
    </message>
    <message>
        <source>Came now</source>
        <translation>Jetzt gekommen</translation>
    </message>
    <message>
        <source>Came now: {what}</source>
        <translation>Jetzt gekommen: {what}</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>Gekommen am</translation>
    </message>
    <message>
        <source>Cancel order {number}</source>
        <translation>Bestellung {number} stornieren</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Rest stornieren</translation>
    </message>
    <message>
        <source>Cancel this line</source>
        <translation>Position stornieren</translation>
    </message>
    <message>
        <source>Cancelled {what}</source>
        <translation>{what} storniert</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Stornieren…</translation>
    </message>
    <message>
        <source>Changed order {number}</source>
        <translation>Bestellung {number} geändert</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Lieferschein</translation>
    </message>
    <message>
        <source>Each has its tag now. Print the labels and stick them on?</source>
        <translation>Jeder hat jetzt seine Inventarnummer. Etiketten drucken und aufkleben?</translation>
    </message>
    <message>
        <source>Each line of an order stands here: what, how many, how many came.</source>
        <translation>Hier steht jede Position einer Bestellung: was, wie viele, wie viele gekommen sind.</translation>
    </message>
    <message>
        <source>Empty means from the lines.</source>
        <translation>Leer heißt: aus den Positionen.</translation>
    </message>
    <message>
        <source>Empty: the next one.</source>
        <translation>Leer: die nächste.</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>Fracht</translation>
    </message>
    <message>
        <source>How many? It must be at least 1.</source>
        <translation>Wie viele? Mindestens 1.</translation>
    </message>
    <message>
        <source>It cannot be expected before it is ordered.</source>
        <translation>Die Lieferung kann nicht vor der Bestellung erwartet werden.</translation>
    </message>
    <message>
        <source>It cannot have come before it was ordered.</source>
        <translation>Die Lieferung kann nicht vor der Bestellung gekommen sein.</translation>
    </message>
    <message>
        <source>It is to be approved again.</source>
        <translation>Muss neu genehmigt werden.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Line {n}: {why}</source>
        <translation>Position {n}: {why}</translation>
    </message>
    <message>
        <source>Make an order</source>
        <translation>Bestellung anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Make {n} orders</source>
        <comment>Make {n} order</comment>
        <translation>
            <numerusform>{n} Bestellung anlegen</numerusform>
            <numerusform>{n} Bestellungen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>More would be received than was ordered. Nothing was changed.</source>
        <translation>Es würde mehr angenommen, als bestellt wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Net {net}   Tax {tax}   Freight {freight}   Total {gross}</source>
        <translation>Netto {net}   Steuer {tax}   Fracht {freight}   Gesamt {gross}</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Noch keine Positionen</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>None yet. “Change…” adds some.</source>
        <translation>Noch keine. „Ändern…“ fügt welche hinzu.</translation>
    </message>
    <message>
        <source>Not the last one</source>
        <translation>Letzte zurück</translation>
    </message>
    <message>
        <source>Nothing is to be ordered: all of it is there or on the way.</source>
        <translation>Es ist nichts zu bestellen: Alles ist da oder unterwegs.</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>One order for each supplier; what is on the way already is left out.</source>
        <translation>Eine Bestellung je Lieferant; was schon unterwegs ist, bleibt weg.</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Bestellpositionen</translation>
    </message>
    <message>
        <source>Order what is low</source>
        <translation>Knappes bestellen</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Order {number} has no lines. Add what is to be ordered.</source>
        <translation>Bestellung {number} hat keine Positionen. Fügen Sie hinzu, was bestellt werden soll.</translation>
    </message>
    <message>
        <source>Order {number} is on the way. Receive it or cancel it first.</source>
        <translation>Bestellung {number} ist unterwegs. Nehmen Sie sie zuerst an oder stornieren Sie sie.</translation>
    </message>
    <message>
        <source>Order {number} is “{now}” and cannot become “{to}”. Next can be: {allowed}.</source>
        <translation>Bestellung {number} ist „{now}“ und kann nicht „{to}“ werden. Möglich ist als Nächstes: {allowed}.</translation>
    </message>
    <message>
        <source>Order {number} is “{now}”; its lines stand. Cancel a line, or make another order.</source>
        <translation>Bestellung {number} ist „{now}“; ihre Positionen stehen fest. Stornieren Sie eine Position oder legen Sie eine andere Bestellung an.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>Ordered with {number}</source>
        <translation>Bestellt mit {number}</translation>
    </message>
    <message>
        <source>Ordered {number} from {whom}</source>
        <translation>{number} bei {whom} bestellt</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Partly received</source>
        <translation>Teils erhalten</translation>
    </message>
    <message>
        <source>Place order {number}</source>
        <translation>Bestellung {number} aufgeben</translation>
    </message>
    <message>
        <source>Place order…</source>
        <translation>Bestellen…</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Put it where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Receive order {number}</source>
        <translation>Bestellung {number} annehmen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Received with {number}</source>
        <translation>Erhalten mit {number}</translation>
    </message>
    <message>
        <source>Received {n} of order {number}</source>
        <translation>{n} aus Bestellung {number} erhalten</translation>
    </message>
    <message>
        <source>Received {n} of order {number}: {assets} assets</source>
        <translation>{n} aus Bestellung {number} erhalten: {assets} Gegenstände</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Annehmen…</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refuse order {number}</source>
        <translation>Bestellung {number} ablehnen</translation>
    </message>
    <message>
        <source>Refused {what}</source>
        <translation>{what} abgelehnt</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Requested on</source>
        <translation>Angefordert am</translation>
    </message>
    <message>
        <source>Scan a serial number</source>
        <translation>Seriennummer scannen</translation>
    </message>
    <message>
        <source>Serial number {serial} is already on {tag}.</source>
        <translation>Seriennummer {serial} steht schon an {tag}.</translation>
    </message>
    <message>
        <source>Serial number {serial} was scanned twice. Each thing has its own.</source>
        <translation>Seriennummer {serial} wurde zweimal gescannt. Jedes Stück hat seine eigene.</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>Seriennummern</translation>
    </message>
    <message>
        <source>Show the assets</source>
        <translation>Gegenstände zeigen</translation>
    </message>
    <message>
        <source>Some of these lines are no longer there.</source>
        <translation>Einige dieser Positionen gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Supplier not known yet</source>
        <translation>Lieferant noch unbekannt</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>Position entfernen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>Steuer %</translation>
    </message>
    <message>
        <source>Tax in percent</source>
        <translation>Steuer in Prozent</translation>
    </message>
    <message>
        <source>That day is still to come. When was it ordered?</source>
        <translation>Dieser Tag kommt erst noch. Wann wurde bestellt?</translation>
    </message>
    <message>
        <source>This one has none</source>
        <translation>Dieses hat keine</translation>
    </message>
    <message>
        <source>This order is no longer there.</source>
        <translation>Diese Bestellung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Zu genehmigen</translation>
    </message>
    <message>
        <source>To place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>Garantie, Monate</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>What came? Write a quantity for at least one line.</source>
        <translation>Was ist gekommen? Schreiben Sie bei mindestens einer Position eine Menge.</translation>
    </message>
    <message>
        <source>What is ordered is no longer there. Choose it again.</source>
        <translation>Was bestellt werden soll, gibt es nicht mehr. Wählen Sie es neu.</translation>
    </message>
    <message>
        <source>What is ordered? Choose a model, a stock item or a licence, or write it in words.</source>
        <translation>Was wird bestellt? Wählen Sie ein Modell, einen Lagerartikel oder eine Lizenz oder schreiben Sie es in Worten.</translation>
    </message>
    <message>
        <source>Whom is it ordered from? Choose the supplier.</source>
        <translation>Bei wem wird bestellt? Wählen Sie den Lieferanten.</translation>
    </message>
    <message>
        <source>Why is it refused? Write a reason.</source>
        <translation>Warum wird abgelehnt? Schreiben Sie einen Grund.</translation>
    </message>
    <message>
        <source>Why refused or cancelled</source>
        <translation>Grund für Ablehnung, Storno</translation>
    </message>
    <message>
        <source>You order it by mail, telephone or in a web shop; here it is noted.</source>
        <translation>Bestellt wird per E-Mail, Telefon oder im Webshop; hier wird es vermerkt.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>cancelled; {came} of {n} came</source>
        <translation>storniert; {came} von {n} gekommen</translation>
    </message>
    <message>
        <source>into stock</source>
        <translation>ins Lager</translation>
    </message>
    <message>
        <source>more seats</source>
        <translation>weitere Plätze</translation>
    </message>
    <message>
        <source>none: no asset</source>
        <translation>keine: kein Gegenstand</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>{came} of {n} came</source>
        <translation>{came} von {n} gekommen</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Positionen</translation>
    </message>
    <message numerus="yes">
        <source>{n} new assets</source>
        <comment>{n} new asset</comment>
        <translation>
            <numerusform>{n} neuer Gegenstand</numerusform>
            <numerusform>{n} neue Gegenstände</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>{n} ordered</source>
        <translation>{n} bestellt</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} Bestellungen</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>je {price}</translation>
    </message>
    <message>
        <source>{what}: number {n} of {all}</source>
        <translation>{what}: Stück {n} von {all}</translation>
    </message>
    <message>
        <source>“{what}” has no category. Give its model one, so that its assets get their tags.</source>
        <translation>„{what}“ hat keine Kategorie. Geben Sie dem Modell eine, damit seine Gegenstände ihre Inventarnummern bekommen.</translation>
    </message>
    <message>
        <source>“{what}” is “{now}” and cannot become “{to}”.</source>
        <translation>„{what}“ ist „{now}“ und kann nicht „{to}“ werden.</translation>
    </message>
    <message>
        <source>“{what}”: how many came? It must be at least 1.</source>
        <translation>„{what}“: Wie viele sind gekommen? Mindestens 1.</translation>
    </message>
    <message>
        <source>“{what}”: {n} of {ordered} are still to come; {wanted} cannot be received.</source>
        <translation>„{what}“: {n} von {ordered} sind noch offen; {wanted} lassen sich nicht annehmen.</translation>
    </message>
    <message>
        <source>“{what}”: {n} serial numbers for {quantity} things.</source>
        <translation>„{what}“: {n} Seriennummern für {quantity} Stück.</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Entered people, places and models</source>
        <translation>Personen, Orte und Modelle eingetragen</translation>
    </message>
    <message>
        <source>Entered {n} accounts</source>
        <translation>{n} Konten eingetragen</translation>
    </message>
    <message>
        <source>Entered {n} products</source>
        <translation>{n} Produkte eingetragen</translation>
    </message>
    <message>
        <source>Gave out {n} assets</source>
        <translation>{n} Gegenstände ausgegeben</translation>
    </message>
    <message>
        <source>Received {n} assets with order {order}</source>
        <translation>{n} Gegenstände mit Bestellung {order} erhalten</translation>
    </message>
    <message>
        <source>Wrote the line on labels</source>
        <translation>Zeile für Etiketten geschrieben</translation>
    </message>
</context>
<context>
    <name>software</name>
    <message>
        <source>A key per seat</source>
        <translation>Ein Schlüssel je Platz</translation>
    </message>
    <message>
        <source>A licence that renews needs the end of its present term.</source>
        <translation>Eine Lizenz, die sich verlängert, braucht das Ende ihrer jetzigen Laufzeit.</translation>
    </message>
    <message>
        <source>A new product of that name (Ctrl+N)</source>
        <translation>Neues Produkt dieses Namens (Strg+N)</translation>
    </message>
    <message>
        <source>A product cannot replace itself.</source>
        <translation>Ein Produkt kann sich nicht selbst ersetzen.</translation>
    </message>
    <message>
        <source>A product of each</source>
        <translation>Je ein eigenes Produkt</translation>
    </message>
    <message>
        <source>A product of its own</source>
        <translation>Eigenes Produkt</translation>
    </message>
    <message>
        <source>A scan gives a seat</source>
        <translation>Ein Scan gibt einen Platz</translation>
    </message>
    <message>
        <source>A seat belongs to one person or to one device. Nothing was changed.</source>
        <translation>Ein Platz gehört einer Person oder einem Gerät. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A seat cannot be taken back before it was given.</source>
        <translation>Ein Platz kann nicht zurückgenommen werden, bevor er vergeben war.</translation>
    </message>
    <message>
        <source>A seat cannot be taken back before it was given. Nothing was changed.</source>
        <translation>Ein Platz kann nicht zurückgenommen werden, bevor er vergeben war. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A seat is in use until it is taken back: choose today or a day before.</source>
        <translation>Ein Platz ist belegt, bis er zurückgenommen wird: Wählen Sie heute oder einen Tag davor.</translation>
    </message>
    <message>
        <source>A seat that was taken back may go to somebody else.</source>
        <translation>Ein zurückgenommener Platz darf an jemand anderen gehen.</translation>
    </message>
    <message>
        <source>A version is installed that was not bought</source>
        <translation>Eine Version ist installiert, die nicht gekauft wurde</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>About this licence</source>
        <translation>Über diese Lizenz</translation>
    </message>
    <message>
        <source>About “{name}” it is decided already.</source>
        <translation>Über „{name}“ ist schon entschieden.</translation>
    </message>
    <message>
        <source>Account closed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>Account portal</source>
        <translation>Kontoportal</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts not used for 90 days</source>
        <translation>Seit 90 Tagen nicht benutzte Konten</translation>
    </message>
    <message>
        <source>Accounts of people who have left, or of nobody</source>
        <translation>Konten ausgetretener Personen oder von niemandem</translation>
    </message>
    <message>
        <source>Add a licence</source>
        <translation>Lizenz hinzufügen</translation>
    </message>
    <message>
        <source>Add its licence, or say that it needs none</source>
        <translation>Lizenz hinzufügen oder sagen, dass es keine braucht</translation>
    </message>
    <message>
        <source>Add keys</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add keys to {what}</source>
        <translation>Schlüssel zu {what} hinzufügen</translation>
    </message>
    <message>
        <source>Add keys…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Added a key to {what}</source>
        <translation>Schlüssel zu {what} hinzugefügt</translation>
    </message>
    <message>
        <source>Added {n} keys to {what}</source>
        <translation>{n} Schlüssel zu {what} hinzugefügt</translation>
    </message>
    <message>
        <source>All licences</source>
        <translation>Alle Lizenzen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Allow it on the licence, or have it replaced</source>
        <translation>In der Lizenz erlauben oder ersetzen lassen</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Anderer Tag…</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Ask, then close them</source>
        <translation>Fragen, dann schließen</translation>
    </message>
    <message>
        <source>Ask, then take the seats back</source>
        <translation>Fragen, dann Plätze zurücknehmen</translation>
    </message>
    <message>
        <source>Belongs to a product</source>
        <translation>Gehört zu einem Produkt</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>Belongs to {product}</source>
        <translation>Gehört zu {product}</translation>
    </message>
    <message>
        <source>Bought for</source>
        <translation>Gekauft für</translation>
    </message>
    <message>
        <source>Bring licences up to date</source>
        <translation>Lizenzen aktualisieren</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Buy it or have it removed</source>
        <translation>Kaufen oder entfernen lassen</translation>
    </message>
    <message>
        <source>Buy it, or let it end</source>
        <translation>Kaufen oder auslaufen lassen</translation>
    </message>
    <message>
        <source>Buy licences or have it removed</source>
        <translation>Lizenzen kaufen oder entfernen lassen</translation>
    </message>
    <message>
        <source>Buy more of {what}</source>
        <translation>{what} nachkaufen</translation>
    </message>
    <message>
        <source>Buy more, or take seats back.</source>
        <translation>Kaufen Sie nach oder nehmen Sie Plätze zurück.</translation>
    </message>
    <message>
        <source>Buy more…</source>
        <translation>Nachkaufen…</translation>
    </message>
    <message>
        <source>Buy seats or take some back</source>
        <translation>Plätze kaufen oder zurücknehmen</translation>
    </message>
    <message>
        <source>Can be given on</source>
        <translation>Weitergabe erlaubt</translation>
    </message>
    <message>
        <source>Changed {what} over to {licence}</source>
        <translation>Auf {licence} umgestellt: {what}</translation>
    </message>
    <message>
        <source>Choose a licence first.</source>
        <translation>Wählen Sie zuerst eine Lizenz.</translation>
    </message>
    <message>
        <source>Choose accounts first; some of these are no longer there.</source>
        <translation>Wählen Sie zuerst Konten; einige davon gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose seats first; some of these are no longer there.</source>
        <translation>Wählen Sie zuerst Plätze; einige davon gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose the licences to bring up to date.</source>
        <translation>Wählen Sie die Lizenzen, die aktualisiert werden sollen.</translation>
    </message>
    <message>
        <source>Choose titles first; some of these are no longer there.</source>
        <translation>Wählen Sie zuerst Titel; einige davon gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Client access</source>
        <translation>Clientzugriff</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>Konto schließen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the account {login}</source>
        <translation>Konto {login} schließen</translation>
    </message>
    <message>
        <source>Close the accounts</source>
        <translation>Konten schließen</translation>
    </message>
    <message>
        <source>Closed account</source>
        <translation>Geschlossenes Konto</translation>
    </message>
    <message>
        <source>Closed accounts</source>
        <translation>Geschlossene Konten</translation>
    </message>
    <message>
        <source>Closed the account {what}</source>
        <translation>Konto {what} geschlossen</translation>
    </message>
    <message>
        <source>Closed {what}</source>
        <translation>{what} geschlossen</translation>
    </message>
    <message>
        <source>Comes back with its device</source>
        <translation>Kommt mit dem Gerät zurück</translation>
    </message>
    <message>
        <source>Concurrent users</source>
        <translation>Gleichzeitige Benutzer</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Sperrfrist</translation>
    </message>
    <message>
        <source>Copied the key.</source>
        <translation>Schlüssel kopiert.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Current version</source>
        <translation>Aktuelle Version</translation>
    </message>
    <message>
        <source>Decide soon</source>
        <translation>Bald entscheiden</translation>
    </message>
    <message>
        <source>Decided by a rule</source>
        <translation>Durch Regel entschieden</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Devices per user</source>
        <translation>Geräte je Benutzer</translation>
    </message>
    <message>
        <source>Drag onto a licence or its seats, or press Enter. A seat dragged here is taken back.</source>
        <translation>Auf eine Lizenz oder ihre Plätze ziehen oder Eingabetaste drücken. Ein hierher gezogener Platz wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Drop a device here, scan, or press Ins</source>
        <translation>Gerät hierher ziehen, scannen oder Einfg drücken</translation>
    </message>
    <message>
        <source>Drop a person here, scan, or press Ins</source>
        <translation>Person hier ablegen, scannen oder Einfg drücken</translation>
    </message>
    <message>
        <source>Drop here to take back</source>
        <translation>Zum Zurücknehmen hier ablegen</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Empty means one.</source>
        <translation>Leer heißt einen.</translation>
    </message>
    <message>
        <source>Empty means one; of a licence per core, the device&apos;s cores.</source>
        <translation>Leer heißt einen; bei einer Lizenz je Kern so viele, wie das Gerät Kerne hat.</translation>
    </message>
    <message>
        <source>Empty: the next free one, where each seat has its own.</source>
        <translation>Leer: der nächste freie, wo jeder Platz einen eigenen hat.</translation>
    </message>
    <message>
        <source>Enter takes the suggestion, Ctrl+N makes a product of its own, Del leaves out.</source>
        <translation>Die Eingabetaste übernimmt den Vorschlag, Strg+N macht ein eigenes Produkt, Entf lässt weg.</translation>
    </message>
    <message>
        <source>Every reported title is dealt with.</source>
        <translation>Jeder gemeldete Titel ist erledigt.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>For example MIT or GPL-3.0-or-later.</source>
        <translation>Zum Beispiel MIT oder GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>For how many months does it renew? Write it, or choose another renewal.</source>
        <translation>Um wie viele Monate verlängert sich die Lizenz? Schreiben Sie es oder wählen Sie eine andere Verlängerung.</translation>
    </message>
    <message>
        <source>For how many months is it renewed? Write 1 or more.</source>
        <translation>Um wie viele Monate wird verlängert? Schreiben Sie 1 oder mehr.</translation>
    </message>
    <message>
        <source>Free again</source>
        <translation>Wieder frei</translation>
    </message>
    <message>
        <source>Free again now</source>
        <translation>Jetzt freigeben</translation>
    </message>
    <message>
        <source>Free again on</source>
        <translation>Wieder frei am</translation>
    </message>
    <message>
        <source>Free and open source</source>
        <translation>Kostenlos und Open Source</translation>
    </message>
    <message>
        <source>Free and paid</source>
        <translation>Frei und bezahlt</translation>
    </message>
    <message>
        <source>Free and paid {sum}</source>
        <translation>Frei und bezahlt {sum}</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Gave a seat of {what} to {whom}</source>
        <translation>{what}: Platz an {whom} vergeben</translation>
    </message>
    <message>
        <source>Gave on a seat of {what} to {whom}</source>
        <translation>{what}: Platz an {whom} weitergegeben</translation>
    </message>
    <message>
        <source>Gave {n} seats of {what} to {whom}</source>
        <translation>{what}: {n} Plätze an {whom} vergeben</translation>
    </message>
    <message>
        <source>Give a licence seat</source>
        <translation>Lizenzplatz geben</translation>
    </message>
    <message>
        <source>Give a licence seat…</source>
        <translation>Lizenzplatz geben…</translation>
    </message>
    <message>
        <source>Give a seat</source>
        <translation>Platz geben</translation>
    </message>
    <message>
        <source>Give a seat…</source>
        <translation>Platz geben…</translation>
    </message>
    <message>
        <source>Give on</source>
        <translation>Weitergeben</translation>
    </message>
    <message numerus="yes">
        <source>Give on {n} seats of {what}</source>
        <comment>Give on {n} seat of {what}</comment>
        <translation>
            <numerusform>{n} Platz von {what} weitergeben</numerusform>
            <numerusform>{n} Plätze von {what} weitergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Give on…</source>
        <translation>Weitergeben…</translation>
    </message>
    <message>
        <source>Give seats</source>
        <translation>Plätze geben</translation>
    </message>
    <message>
        <source>Give seats of {what}</source>
        <translation>Plätze von {what} geben</translation>
    </message>
    <message>
        <source>Give them, or buy fewer next time</source>
        <translation>Vergeben oder nächstes Mal weniger kaufen</translation>
    </message>
    <message numerus="yes">
        <source>Give {n} seats</source>
        <comment>Give {n} seat</comment>
        <translation>
            <numerusform>{n} Platz geben</numerusform>
            <numerusform>{n} Plätze geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Given but not used for 90 days</source>
        <translation>Vergeben, aber seit 90 Tagen nicht benutzt</translation>
    </message>
    <message>
        <source>Giving a seat</source>
        <translation>Platz wird gegeben</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ausgetreten</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Held back until</source>
        <translation>Gesperrt bis</translation>
    </message>
    <message>
        <source>Held by devices that are gone</source>
        <translation>Bei Geräten, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Held by people who have left</source>
        <translation>Bei ausgetretenen Personen</translation>
    </message>
    <message>
        <source>How long a seat that was taken back is held back.</source>
        <translation>Wie lange ein zurückgenommener Platz gesperrt bleibt.</translation>
    </message>
    <message>
        <source>How many more</source>
        <translation>Wie viele mehr</translation>
    </message>
    <message>
        <source>How many more? Write a number, with a minus for fewer; it has {n}.</source>
        <translation>Wie viele mehr? Schreiben Sie eine Zahl, mit einem Minus für weniger; jetzt sind es {n}.</translation>
    </message>
    <message>
        <source>How many seats for {name}</source>
        <translation>Wie viele Plätze für {name}</translation>
    </message>
    <message>
        <source>How many seats? Write 1 or more, or take it back.</source>
        <translation>Wie viele Plätze? Schreiben Sie 1 oder mehr, oder nehmen Sie den Platz zurück.</translation>
    </message>
    <message>
        <source>How many seats? Write 1 or more.</source>
        <translation>Wie viele Plätze? Schreiben Sie 1 oder mehr.</translation>
    </message>
    <message>
        <source>How many seats…</source>
        <translation>Wie viele Plätze…</translation>
    </message>
    <message>
        <source>How many were bought; empty means without limit.</source>
        <translation>Wie viele gekauft wurden; leer heißt: unbegrenzt.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Installations</source>
        <translation>Installationen</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Installiert auf</translation>
    </message>
    <message>
        <source>Installed on more devices than bought for</source>
        <translation>Auf mehr Geräten installiert als gekauft</translation>
    </message>
    <message>
        <source>Installed since</source>
        <translation>Installiert seit</translation>
    </message>
    <message>
        <source>Installed without a licence</source>
        <translation>Ohne Lizenz installiert</translation>
    </message>
    <message>
        <source>It ends before it starts. Correct one of the dates.</source>
        <translation>Das Ende liegt vor dem Beginn. Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>It ends on {day}, unless you renew it.</source>
        <translation>Die Lizenz endet am {day}, wenn Sie sie nicht verlängern.</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>Endet am {day}.</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Die Lizenz ist abgelaufen</translation>
    </message>
    <message>
        <source>It has no end so far.</source>
        <translation>Die Lizenz hat bisher kein Ende.</translation>
    </message>
    <message>
        <source>It has no limit.</source>
        <translation>Die Lizenz ist unbegrenzt.</translation>
    </message>
    <message>
        <source>It has renewed by itself</source>
        <translation>Die Lizenz hat sich von selbst verlängert</translation>
    </message>
    <message>
        <source>It has {n} seats now.</source>
        <translation>Plätze jetzt: {n}.</translation>
    </message>
    <message>
        <source>It was closed before it was opened. Correct one of the dates.</source>
        <translation>Das Konto wurde geschlossen, bevor es eröffnet wurde. Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>It was used before it was opened. Correct one of the dates.</source>
        <translation>Das Konto wurde benutzt, bevor es eröffnet wurde. Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>Its keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key and account</source>
        <translation>Schlüssel und Konto</translation>
    </message>
    <message>
        <source>Key {n}</source>
        <translation>Schlüssel {n}</translation>
    </message>
    <message>
        <source>Language pack</source>
        <translation>Sprachpaket</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Least cores</source>
        <translation>Kerne mindestens</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out all {n} of {publisher}</source>
        <translation>Alle {n} von {publisher} weglassen</translation>
    </message>
    <message>
        <source>Leave out, now and in inventories to come (Del)</source>
        <translation>Weglassen, jetzt und in künftigen Inventaren (Entf)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Left out by a rule</source>
        <translation>Durch Regel weggelassen</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Von Ihnen weggelassen</translation>
    </message>
    <message>
        <source>Left out {what}</source>
        <translation>{what} weggelassen</translation>
    </message>
    <message>
        <source>Legend: {words}</source>
        <translation>Legende: {words}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence event</source>
        <translation>Lizenzereignis</translation>
    </message>
    <message>
        <source>Licence events</source>
        <translation>Lizenzereignisse</translation>
    </message>
    <message>
        <source>Licence key</source>
        <translation>Lizenzschlüssel</translation>
    </message>
    <message>
        <source>Licence keys</source>
        <translation>Lizenzschlüssel</translation>
    </message>
    <message>
        <source>Licence model</source>
        <translation>Lizenzmodell</translation>
    </message>
    <message>
        <source>Licence position</source>
        <translation>Lizenzbilanz</translation>
    </message>
    <message>
        <source>Licence seats</source>
        <translation>Lizenzplätze</translation>
    </message>
    <message>
        <source>Licence terms</source>
        <translation>Lizenzbedingungen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licensed to</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Licensed to, e-mail</source>
        <translation>Lizenznehmer, E-Mail</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>Lizenzierung</translation>
    </message>
    <message>
        <source>Line {n}: this key is there already.</source>
        <translation>Zeile {n}: Diesen Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Logins at services: who has which, what it costs, when it was used last. Import the list of a service, or write the first one.</source>
        <translation>Konten bei Diensten: wer welches hat, was es kostet, wann es zuletzt benutzt wurde. Importieren Sie die Liste eines Dienstes oder schreiben Sie das erste auf.</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Wieder ansehen</translation>
    </message>
    <message>
        <source>Looked at a key of {what}</source>
        <translation>Schlüssel von {what} angesehen</translation>
    </message>
    <message>
        <source>Looking at a key is recorded in the licence&apos;s history.</source>
        <translation>Das Ansehen eines Schlüssels wird im Verlauf der Lizenz vermerkt.</translation>
    </message>
    <message>
        <source>Maintained</source>
        <translation>Mit Wartung</translation>
    </message>
    <message>
        <source>Maintenance until</source>
        <translation>Wartung bis</translation>
    </message>
    <message>
        <source>Maintenance until {day}</source>
        <translation>Wartung bis {day}</translation>
    </message>
    <message>
        <source>More seats given than bought</source>
        <translation>Mehr Plätze vergeben als gekauft</translation>
    </message>
    <message>
        <source>More seats may be given than were bought.</source>
        <translation>Es dürfen mehr Plätze vergeben werden, als gekauft wurden.</translation>
    </message>
    <message>
        <source>Multi-factor</source>
        <translation>Mehrfaktor</translation>
    </message>
    <message>
        <source>Name, tag, number…</source>
        <translation>Name, Inventarnr., Nummer…</translation>
    </message>
    <message>
        <source>Need a licence</source>
        <translation>Brauchen eine Lizenz</translation>
    </message>
    <message>
        <source>Needs a licence</source>
        <translation>Braucht eine Lizenz</translation>
    </message>
    <message>
        <source>Needs no licence</source>
        <translation>Braucht keine Lizenz</translation>
    </message>
    <message>
        <source>Needs none</source>
        <translation>Braucht keine</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>New licence</source>
        <translation>Neue Lizenz</translation>
    </message>
    <message>
        <source>New licence…</source>
        <translation>Neue Lizenz…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>Newer versions too</source>
        <translation>Auch neuere Versionen</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>No computer has it any more.</source>
        <translation>Kein Computer hat ihn mehr.</translation>
    </message>
    <message>
        <source>No inventory found it.</source>
        <translation>Kein Inventar hat es gefunden.</translation>
    </message>
    <message>
        <source>No inventory has reported it on any device.</source>
        <translation>Kein Inventar hat es auf einem Gerät gemeldet.</translation>
    </message>
    <message>
        <source>No key is kept here.</source>
        <translation>Hier ist kein Schlüssel aufbewahrt.</translation>
    </message>
    <message>
        <source>No licences yet</source>
        <translation>Noch keine Lizenzen</translation>
    </message>
    <message>
        <source>No price is known.</source>
        <translation>Es ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>No product is like it. Ctrl+N makes one of its own, Del leaves it out.</source>
        <translation>Kein Produkt ist ihm ähnlich. Strg+N macht ein eigenes daraus, Entf lässt ihn weg.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Produkte</translation>
    </message>
    <message>
        <source>No reported titles</source>
        <translation>Keine gemeldeten Titel</translation>
    </message>
    <message>
        <source>No seat is free.</source>
        <translation>Kein Platz ist frei.</translation>
    </message>
    <message>
        <source>Nobody and nothing here is called {code}.</source>
        <translation>Niemand und nichts heißt hier {code}.</translation>
    </message>
    <message>
        <source>Nobody yet. Scan one after the other; each stands here.</source>
        <translation>Noch niemand. Scannen Sie nacheinander; alle stehen dann hier.</translation>
    </message>
    <message>
        <source>None bought so far.</source>
        <translation>Bisher keine gekauft.</translation>
    </message>
    <message>
        <source>None of these accounts is closed.</source>
        <translation>Keines dieser Konten ist geschlossen.</translation>
    </message>
    <message>
        <source>Not used for 90 days</source>
        <translation>Seit 90 Tagen nicht benutzt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Nichts in Ordnung zu bringen</translation>
    </message>
    <message>
        <source>Of nobody</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>Of the whole licence</source>
        <translation>Für die ganze Lizenz</translation>
    </message>
    <message>
        <source>Older versions too</source>
        <translation>Auch ältere Versionen</translation>
    </message>
    <message>
        <source>On how many devices one user may install it; empty means on all of theirs.</source>
        <translation>Auf wie vielen Geräten ein Benutzer es installieren darf; leer heißt: auf allen eigenen.</translation>
    </message>
    <message numerus="yes">
        <source>On {count} devices</source>
        <comment>On {count} device</comment>
        <translation>
            <numerusform>Auf {count} Gerät</numerusform>
            <numerusform>Auf {count} Geräten</numerusform>
        </translation>
    </message>
    <message>
        <source>One a line; each is for one seat.</source>
        <translation>Einer je Zeile; jeder ist für einen Platz.</translation>
    </message>
    <message>
        <source>One seat</source>
        <translation>Ein Platz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Offenes Konto</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>Offene Konten</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Open Source</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Eröffnet am</translation>
    </message>
    <message>
        <source>Opened the account {what} again</source>
        <translation>Konto {what} wieder geöffnet</translation>
    </message>
    <message>
        <source>Opened {what} again</source>
        <translation>{what} wieder geöffnet</translation>
    </message>
    <message>
        <source>Over-use allowed</source>
        <translation>Übernutzung erlaubt</translation>
    </message>
    <message>
        <source>Paid and given to nobody</source>
        <translation>Bezahlt und an niemanden vergeben</translation>
    </message>
    <message>
        <source>Paid by licence</source>
        <translation>Bezahlt durch Lizenz</translation>
    </message>
    <message>
        <source>Part of the system</source>
        <translation>Teil des Systems</translation>
    </message>
    <message>
        <source>People and devices</source>
        <translation>Personen und Geräte</translation>
    </message>
    <message>
        <source>People and devices, to give seats by drag, by Enter or by scan</source>
        <translation>Personen und Geräte, um Plätze durch Ziehen, mit der Eingabetaste oder per Scan zu geben</translation>
    </message>
    <message>
        <source>Per core</source>
        <translation>Je Kern</translation>
    </message>
    <message>
        <source>Per core: so many count for a device, even if it has fewer.</source>
        <translation>Je Kern: So viele zählen für ein Gerät, auch wenn es weniger hat.</translation>
    </message>
    <message>
        <source>Per device</source>
        <translation>Je Gerät</translation>
    </message>
    <message>
        <source>Per installation</source>
        <translation>Je Installation</translation>
    </message>
    <message>
        <source>Per user</source>
        <translation>Je Benutzer</translation>
    </message>
    <message>
        <source>Perpetual</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>Portal&apos;s login</source>
        <translation>Anmeldename im Portal</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>Price of {what}</source>
        <translation>Preis von {what}</translation>
    </message>
    <message>
        <source>Price…</source>
        <translation>Preis…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Products with licences, and what inventories found of them, are counted here.</source>
        <translation>Hier werden Produkte mit Lizenzen gezählt und was Inventare davon gefunden haben.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Programs, services and operating systems. They come with inventories, with licences, or write the first one.</source>
        <translation>Programme, Dienste und Betriebssysteme. Sie kommen mit Inventaren oder mit Lizenzen, oder schreiben Sie das erste auf.</translation>
    </message>
    <message>
        <source>Quantity after</source>
        <translation>Menge nachher</translation>
    </message>
    <message>
        <source>Quantity before</source>
        <translation>Menge vorher</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Menge geändert</translation>
    </message>
    <message>
        <source>Remove the key ({what})</source>
        <translation>Schlüssel entfernen ({what})</translation>
    </message>
    <message>
        <source>Renew the licence or take the seats back</source>
        <translation>Lizenz verlängern oder Plätze zurücknehmen</translation>
    </message>
    <message>
        <source>Renew, give notice, or let it end</source>
        <translation>Verlängern, kündigen oder auslaufen lassen</translation>
    </message>
    <message>
        <source>Renews by itself after {day} for {sum} a year.</source>
        <translation>Verlängert sich nach dem {day} von selbst, für {sum} im Jahr.</translation>
    </message>
    <message>
        <source>Renews by itself after {day}.</source>
        <translation>Verlängert sich nach dem {day} von selbst.</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Reported as</source>
        <translation>Gemeldet als</translation>
    </message>
    <message>
        <source>Reported title</source>
        <translation>Gemeldeter Titel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Say which product it is a licence for; then the devices with that product stand here.</source>
        <translation>Sagen Sie, für welches Produkt die Lizenz ist; dann stehen hier die Geräte mit diesem Produkt.</translation>
    </message>
    <message>
        <source>Scan or choose who gets a seat.</source>
        <translation>Scannen oder wählen Sie, wer einen Platz bekommt.</translation>
    </message>
    <message>
        <source>Scan or type: number, e-mail, name, tag, serial</source>
        <translation>Scannen oder tippen: Nummer, E-Mail, Name, Inventar-, Seriennummer</translation>
    </message>
    <message>
        <source>Search people and devices</source>
        <translation>Personen und Geräte suchen</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Seats and rights</source>
        <translation>Plätze und Rechte</translation>
    </message>
    <message>
        <source>Seats each</source>
        <translation>Plätze je Inhaber</translation>
    </message>
    <message>
        <source>Seats of licences that have ended</source>
        <translation>Plätze abgelaufener Lizenzen</translation>
    </message>
    <message>
        <source>Seats of “{name}” cannot be given on: each stays with whom it was given to.</source>
        <translation>Plätze von „{name}“ lassen sich nicht weitergeben: Jeder bleibt, wohin er vergeben wurde.</translation>
    </message>
    <message>
        <source>Seats short</source>
        <translation>Fehlende Plätze</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Several answer to {code}: {names}.</source>
        <translation>Mehrere heißen {code}: {names}.</translation>
    </message>
    <message>
        <source>Several: {names}</source>
        <translation>Mehrere: {names}</translation>
    </message>
    <message>
        <source>Shortfall {sum}</source>
        <translation>Fehlend {sum}</translation>
    </message>
    <message>
        <source>Shortfalls, seats of people who left, trials that end, what nobody uses: it stands here when there is some.</source>
        <translation>Fehlende Plätze, Plätze ausgetretener Personen, endende Testversionen, was niemand benutzt: Es steht hier, sobald es das gibt.</translation>
    </message>
    <message>
        <source>Show that day</source>
        <translation>Diesen Tag zeigen</translation>
    </message>
    <message>
        <source>Show the key ({what}); that is recorded</source>
        <translation>Schlüssel zeigen ({what}); das wird vermerkt</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Still installed after its trial ended</source>
        <translation>Nach Ende der Testversion noch installiert</translation>
    </message>
    <message>
        <source>Subscription plan</source>
        <translation>Abonnement-Tarif</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Take back the seat of {name}</source>
        <translation>Platz von {name} zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the seat of {what}</source>
        <translation>Platz von {what} zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} seats</source>
        <comment>Take back</comment>
        <translation>
            <numerusform>Zurücknehmen</numerusform>
            <numerusform>{n} Plätze zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take one back, buy more, or allow on the licence that more are used than bought.</source>
        <translation>Nehmen Sie einen zurück, kaufen Sie nach oder erlauben Sie in der Lizenz die Übernutzung.</translation>
    </message>
    <message>
        <source>Take the seats back</source>
        <translation>Plätze zurücknehmen</translation>
    </message>
    <message>
        <source>Take the suggestion (Enter)</source>
        <translation>Vorschlag übernehmen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Zurückgenommen am</translation>
    </message>
    <message>
        <source>That is too far away.</source>
        <translation>Das liegt zu weit weg.</translation>
    </message>
    <message>
        <source>That is too late for this term.</source>
        <translation>Das ist zu spät für diese Laufzeit.</translation>
    </message>
    <message>
        <source>The account {login} is closed already.</source>
        <translation>Das Konto {login} ist schon geschlossen.</translation>
    </message>
    <message>
        <source>The end of a licence cannot lie before its start. Nothing was changed.</source>
        <translation>Das Ende einer Lizenz kann nicht vor ihrem Beginn liegen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The last day of the present term.</source>
        <translation>Der letzte Tag der jetzigen Laufzeit.</translation>
    </message>
    <message>
        <source>The new end must lie after the present one, {day}.</source>
        <translation>Das neue Ende muss nach dem jetzigen, {day}, liegen.</translation>
    </message>
    <message>
        <source>The position on a day</source>
        <translation>Bilanz an einem Tag</translation>
    </message>
    <message>
        <source>The product before it: a licence with downgrade rights covers that one too.</source>
        <translation>Das Produkt davor: Eine Lizenz mit Downgrade-Recht gilt auch dafür.</translation>
    </message>
    <message>
        <source>The register still shows its old end, {day}.</source>
        <translation>Der Bestand zeigt noch das alte Ende, {day}.</translation>
    </message>
    <message>
        <source>There is no free seat for this. Take one back, buy more, or allow on the licence that more are used than bought. Nothing was changed.</source>
        <translation>Dafür ist kein Platz frei. Nehmen Sie einen zurück, kaufen Sie nach oder erlauben Sie in der Lizenz die Übernutzung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no key here.</source>
        <translation>Hier gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>These are not all like one product. Ctrl+N makes one of each, Del leaves them out.</source>
        <translation>Diese sind nicht alle einem Produkt ähnlich. Strg+N macht aus jedem eines, Entf lässt sie weg.</translation>
    </message>
    <message>
        <source>These licences have passed their end. What is ticked is written down; an ended licence counts no more.</source>
        <translation>Das Ende dieser Lizenzen ist vorbei. Was angehakt ist, wird vermerkt; eine beendete Lizenz zählt nicht mehr.</translation>
    </message>
    <message>
        <source>They are masked from then on; looking at one is recorded.</source>
        <translation>Danach sind sie verdeckt; das Ansehen eines Schlüssels wird vermerkt.</translation>
    </message>
    <message>
        <source>They are seats of this licence already.</source>
        <translation>Das sind schon Plätze dieser Lizenz.</translation>
    </message>
    <message>
        <source>This licence is no longer there.</source>
        <translation>Diese Lizenz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This product is no longer there.</source>
        <translation>Dieses Produkt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This seat is not held back.</source>
        <translation>Dieser Platz ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>This seat was taken back already.</source>
        <translation>Dieser Platz wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To be decided soon</source>
        <translation>Bald zu entscheiden</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>Zu kaufen</translation>
    </message>
    <message>
        <source>To buy them costs {sum} a year.</source>
        <translation>Nachkaufen kostet {sum} im Jahr.</translation>
    </message>
    <message>
        <source>To buy them costs {sum}.</source>
        <translation>Nachkaufen kostet {sum}.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>In Ordnung bringen</translation>
    </message>
    <message>
        <source>Today, {metric}</source>
        <translation>Heute, {metric}</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Unterschieden durch</translation>
    </message>
    <message>
        <source>Too late to cancel for {day}: it renews by itself.</source>
        <translation>Zu spät, um zum {day} zu kündigen: Die Lizenz verlängert sich von selbst.</translation>
    </message>
    <message>
        <source>Took back a seat of {what} from {whom}</source>
        <translation>{what}: Platz von {whom} zurückgenommen</translation>
    </message>
    <message>
        <source>Took back {n} seats of {what}</source>
        <translation>{what}: {n} Plätze zurückgenommen</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Testversionen</translation>
    </message>
    <message>
        <source>Trials that end soon</source>
        <translation>Testversionen, die bald enden</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>User account</source>
        <translation>Benutzerkonto</translation>
    </message>
    <message>
        <source>User accounts</source>
        <translation>Benutzerkonten</translation>
    </message>
    <message>
        <source>Version bought</source>
        <translation>Gekaufte Version</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumenlizenz</translation>
    </message>
    <message>
        <source>What inventories found on computers stands here until it is told to which product it belongs.</source>
        <translation>Was Inventare auf Computern gefunden haben, steht hier, bis gesagt ist, zu welchem Produkt es gehört.</translation>
    </message>
    <message>
        <source>What was bought, given and installed at the end of that day, as known now.</source>
        <translation>Was am Ende dieses Tages gekauft, vergeben und installiert war, so wie es jetzt bekannt ist.</translation>
    </message>
    <message>
        <source>What was bought, subscribed to or is being tried: how many seats, until when, at what price, and who has one.</source>
        <translation>Was gekauft, abonniert oder getestet wird: wie viele Plätze, bis wann, zu welchem Preis und wer einen hat.</translation>
    </message>
    <message>
        <source>When does the trial end? It needs a date.</source>
        <translation>Wann endet die Testversion? Sie braucht ein Datum.</translation>
    </message>
    <message>
        <source>When the device is taken back, its seats are given back too.</source>
        <translation>Wird das Gerät zurückgenommen, kommen auch seine Plätze zurück.</translation>
    </message>
    <message>
        <source>Which keys? Write or paste one a line.</source>
        <translation>Welche Schlüssel? Schreiben Sie einen je Zeile oder fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>Which product? Choose one beside it.</source>
        <translation>Welches Produkt? Wählen Sie daneben eines.</translation>
    </message>
    <message>
        <source>Which product? Choose one, or write the name of a new one.</source>
        <translation>Welches Produkt? Wählen Sie eines oder schreiben Sie den Namen eines neuen.</translation>
    </message>
    <message>
        <source>Who gets a seat</source>
        <translation>Wer einen Platz bekommt</translation>
    </message>
    <message>
        <source>Who gets a seat? Choose a person or a device.</source>
        <translation>Wer bekommt einen Platz? Wählen Sie eine Person oder ein Gerät.</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Wer ihn bekommt</translation>
    </message>
    <message>
        <source>Whoever should get it is no longer there.</source>
        <translation>Wer ihn bekommen soll, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>Ganzer Standort</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation>Wen zeigen</translation>
    </message>
    <message>
        <source>With a minus it is fewer.</source>
        <translation>Mit einem Minus werden es weniger.</translation>
    </message>
    <message>
        <source>Without multi-factor</source>
        <translation>Ohne Mehrfaktor</translation>
    </message>
    <message>
        <source>a seat</source>
        <translation>ein Platz</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>Stand vom {day}</translation>
    </message>
    <message>
        <source>comes back with it</source>
        <translation>kommt mit zurück</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>leaves on {day}</source>
        <translation>tritt am {day} aus</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>ausgetreten am {day}</translation>
    </message>
    <message>
        <source>nobody and nothing is called so</source>
        <translation>niemand und nichts heißt so</translation>
    </message>
    <message>
        <source>not seen for {n} days</source>
        <translation>seit {n} Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>of {all} seats in use</source>
        <translation>von {all} Plätzen belegt</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>seats in use, no limit</source>
        <comment>seat in use, no limit</comment>
        <translation>
            <numerusform>Platz belegt, unbegrenzt</numerusform>
            <numerusform>Plätze belegt, unbegrenzt</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {n} are shown</source>
        <translation>die ersten {n} werden gezeigt</translation>
    </message>
    <message>
        <source>to buy what is missing: {sums}</source>
        <translation>Fehlendes kaufen: {sums}</translation>
    </message>
    <message numerus="yes">
        <source>{count} more than there are free seats.</source>
        <comment>{count} more than there are free seats.</comment>
        <translation>
            <numerusform>{count} mehr, als Plätze frei sind.</numerusform>
            <numerusform>{count} mehr, als Plätze frei sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} seats are free.</source>
        <comment>{count} seat is free.</comment>
        <translation>
            <numerusform>{count} Platz ist frei.</numerusform>
            <numerusform>{count} Plätze sind frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} seats are missing</source>
        <comment>{count} seat is missing</comment>
        <translation>
            <numerusform>{count} Platz fehlt</numerusform>
            <numerusform>{count} Plätze fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} titles to look at, installed {k} times.</source>
        <comment>{count} title to look at, installed {k} times.</comment>
        <translation>
            <numerusform>{count} Titel anzusehen, {k}-mal installiert.</numerusform>
            <numerusform>{count} Titel anzusehen, {k}-mal installiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} steht schon in der Liste.</translation>
    </message>
    <message>
        <source>{name} left on {day}.</source>
        <translation>{name} ist am {day} ausgetreten.</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} Konten</translation>
    </message>
    <message>
        <source>{n} held back seats of {what} are free again</source>
        <translation>{what}: gesperrte Plätze wieder freigegeben: {n}</translation>
    </message>
    <message>
        <source>{n} holders</source>
        <translation>{n} Inhaber</translation>
    </message>
    <message numerus="yes">
        <source>{n} licences have ended</source>
        <comment>{n} licence has ended</comment>
        <translation>
            <numerusform>{n} Lizenz ist abgelaufen</numerusform>
            <numerusform>{n} Lizenzen sind abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} licences have renewed by themselves</source>
        <comment>{n} licence has renewed by itself</comment>
        <translation>
            <numerusform>{n} Lizenz hat sich von selbst verlängert</numerusform>
            <numerusform>{n} Lizenzen haben sich von selbst verlängert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <comment>{n} line</comment>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines short</source>
        <comment>{n} line short</comment>
        <translation>
            <numerusform>{n} Zeile mit fehlenden Plätzen</numerusform>
            <numerusform>{n} Zeilen mit fehlenden Plätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>{n} Plätze</translation>
    </message>
    <message>
        <source>{n} seats are in use, held back or spent: it cannot have only {quantity}. Take seats back first, or allow that more are used than bought.</source>
        <translation>{n} Plätze sind belegt, gesperrt oder verbraucht: Die Lizenz kann nicht nur {quantity} haben. Nehmen Sie zuerst Plätze zurück oder erlauben Sie die Übernutzung.</translation>
    </message>
    <message numerus="yes">
        <source>{n} seats were not used for 90 days.</source>
        <comment>{n} seat was not used for 90 days.</comment>
        <translation>
            <numerusform>{n} Platz wurde seit 90 Tagen nicht benutzt.</numerusform>
            <numerusform>{n} Plätze wurden seit 90 Tagen nicht benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} short, {sums} to buy them</source>
        <translation>{n} fehlend, zu kaufen für {sums}</translation>
    </message>
    <message>
        <source>{n} titles</source>
        <translation>{n} Titel</translation>
    </message>
    <message>
        <source>{n} titles belong to products of their own</source>
        <translation>{n} Titel gehören zu eigenen Produkten</translation>
    </message>
    <message>
        <source>{n} titles belong to {product}</source>
        <translation>{n} Titel gehören zu {product}</translation>
    </message>
    <message>
        <source>{old} → {new} seats</source>
        <translation>Plätze {old} → {new}</translation>
    </message>
    <message>
        <source>{price} each, {period}</source>
        <translation>je {price}, {period}</translation>
    </message>
    <message>
        <source>{tag} is disposed of: it needs no seat.</source>
        <translation>{tag} ist entsorgt: Dafür braucht es keinen Platz.</translation>
    </message>
    <message>
        <source>{what} belongs to {product}</source>
        <translation>{what} dem Produkt {product} zugeordnet</translation>
    </message>
    <message>
        <source>{what} does not belong to it</source>
        <translation>{what} gehört nicht dazu</translation>
    </message>
    <message>
        <source>{what} has {n} seats now</source>
        <translation>{what}: Plätze jetzt {n}</translation>
    </message>
    <message>
        <source>{what} is to be looked at again</source>
        <translation>{what} wieder auf „Anzusehen“ gesetzt</translation>
    </message>
    <message>
        <source>{whom} has {n} seats of {what} now</source>
        <translation>{what}: Plätze von {whom} jetzt {n}</translation>
    </message>
    <message>
        <source>“{name}” ended on {day}. Renew it first.</source>
        <translation>„{name}“ endete am {day}. Verlängern Sie die Lizenz zuerst.</translation>
    </message>
    <message>
        <source>“{name}” has ended. Make a new licence instead.</source>
        <translation>„{name}“ ist beendet. Legen Sie stattdessen eine neue Lizenz an.</translation>
    </message>
    <message>
        <source>“{name}” has ended: it has no seats to give.</source>
        <translation>„{name}“ ist beendet: Es gibt keine Plätze zu vergeben.</translation>
    </message>
    <message>
        <source>“{name}” has no end: there is nothing to decide.</source>
        <translation>„{name}“ hat kein Ende: Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>“{name}” has no free key left. Add keys first.</source>
        <translation>„{name}“ hat keinen freien Schlüssel mehr. Fügen Sie zuerst Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>“{name}” has no free seat.</source>
        <translation>„{name}“ hat keinen freien Platz.</translation>
    </message>
    <message>
        <source>“{name}” has no limit: there is nothing to add.</source>
        <translation>„{name}“ ist unbegrenzt: Es gibt nichts hinzuzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has {free} free seats, and {wanted} are wanted.</source>
        <comment>“{name}” has {free} free seat, and {wanted} are wanted.</comment>
        <translation>
            <numerusform>„{name}“ hat {free} freien Platz, gewünscht sind {wanted}.</numerusform>
            <numerusform>„{name}“ hat {free} freie Plätze, gewünscht sind {wanted}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is counted per device: give the seat to the device, not to the person.</source>
        <translation>„{name}“ wird je Gerät gezählt: Geben Sie den Platz dem Gerät, nicht der Person.</translation>
    </message>
    <message>
        <source>“{name}” is counted per user: give the seat to the person, not to a device.</source>
        <translation>„{name}“ wird je Benutzer gezählt: Geben Sie den Platz der Person, nicht einem Gerät.</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>A model…</source>
        <translation>Modell…</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>Zubehör</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>Zubehör</translation>
    </message>
    <message>
        <source>Add a model that it fits</source>
        <translation>Passendes Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a stock item</source>
        <translation>Lagerartikel hinzufügen</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Choose one person or one asset, not both.</source>
        <translation>Wählen Sie eine Person oder einen Gegenstand, nicht beides.</translation>
    </message>
    <message>
        <source>Choose the person or the asset that gets it.</source>
        <translation>Wählen Sie, wer es bekommt: Person oder Gegenstand.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Bauteil</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Bauteile</translation>
    </message>
    <message>
        <source>Consumable</source>
        <translation>Verbrauchsmaterial</translation>
    </message>
    <message>
        <source>Consumables</source>
        <translation>Verbrauchsmaterial</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Correct what lies at {place}</source>
        <translation>Menge in {place} berichtigen</translation>
    </message>
    <message>
        <source>Correct {what}</source>
        <translation>{what} berichtigen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Corrected {what} from {old} to {new}</source>
        <translation>{what} von {old} auf {new} berichtigt</translation>
    </message>
    <message>
        <source>Counted there</source>
        <translation>Dort gezählt</translation>
    </message>
    <message>
        <source>Counted, broken, found behind the shelf…</source>
        <translation>Gezählt, zerbrochen, hinter dem Regal gefunden …</translation>
    </message>
    <message>
        <source>Each is saved at once and can be undone.</source>
        <translation>Jede Ausgabe ist sofort gespeichert und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Empty means where it came from.</source>
        <translation>Leer heißt: dorthin, woher es kam.</translation>
    </message>
    <message>
        <source>Empty: for good, until it is returned.</source>
        <translation>Leer: auf Dauer, bis zur Rückgabe.</translation>
    </message>
    <message>
        <source>First the item, then who gets it.</source>
        <translation>Zuerst der Artikel, dann der Empfänger.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt zu</translation>
    </message>
    <message>
        <source>Fits model</source>
        <translation>Passendes Modell</translation>
    </message>
    <message>
        <source>Fits models</source>
        <translation>Passende Modelle</translation>
    </message>
    <message>
        <source>Fits this model</source>
        <translation>Passt zu diesem Modell</translation>
    </message>
    <message>
        <source>From place</source>
        <translation>Von Ort</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Gone with its asset</source>
        <translation>Mit Gegenstand entsorgt</translation>
    </message>
    <message>
        <source>In stock: {where}</source>
        <translation>Auf Lager: {where}</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Issue by scanning</source>
        <translation>Per Scan ausgeben</translation>
    </message>
    <message>
        <source>Issue {what}</source>
        <translation>{what} ausgeben</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Issued item</source>
        <translation>Ausgegebener Artikel</translation>
    </message>
    <message>
        <source>Issued items</source>
        <translation>Ausgegebene Artikel</translation>
    </message>
    <message>
        <source>Issued now</source>
        <translation>Jetzt ausgegeben</translation>
    </message>
    <message>
        <source>Issued {n} × {what} to {whom}</source>
        <translation>{n} × {what} an {whom} ausgegeben</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>It already lies there. Choose another place.</source>
        <translation>Es liegt schon dort. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Its own code or its part number.</source>
        <translation>Seinen eigenen Code oder seine Teilenummer.</translation>
    </message>
    <message>
        <source>Last movements</source>
        <translation>Letzte Bewegungen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost {n} × {what}</source>
        <translation>{n} × {what} verloren</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Verlust…</translation>
    </message>
    <message>
        <source>Move from {place}</source>
        <translation>Aus {place} umlagern</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>{what} umlagern</translation>
    </message>
    <message>
        <source>Moved elsewhere</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Moved {n} × {what} to {place}</source>
        <translation>{n} × {what} nach {place} umgelagert</translation>
    </message>
    <message>
        <source>No longer fits {model}</source>
        <translation>Passt nicht mehr zu {model}</translation>
    </message>
    <message>
        <source>None in stock.</source>
        <translation>Nichts auf Lager.</translation>
    </message>
    <message>
        <source>None in stock. “Restock…” puts some at a place.</source>
        <translation>Nichts auf Lager. „Auffüllen…“ bringt etwas an einen Ort.</translation>
    </message>
    <message>
        <source>Nothing in stock yet</source>
        <translation>Noch nichts auf Lager</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Now the asset that it goes into.</source>
        <translation>Jetzt den Gegenstand, in den es kommt.</translation>
    </message>
    <message>
        <source>Now the person or the asset that gets it; the same item again is one more.</source>
        <translation>Jetzt, wer es bekommt: Person oder Gegenstand; derselbe Artikel noch einmal ist einer mehr.</translation>
    </message>
    <message>
        <source>Only {out} of “{what}” were issued; {wanted} cannot come back.</source>
        <translation>Von „{what}“ sind nur {out} ausgegeben; {wanted} können nicht zurückkommen.</translation>
    </message>
    <message>
        <source>Only {there} of “{what}” at {place}; you asked for {wanted}.</source>
        <translation>{place}: nur {there} × „{what}“ vorhanden; gewünscht sind {wanted}.</translation>
    </message>
    <message>
        <source>Order how many</source>
        <translation>Bestellmenge</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einbauen</translation>
    </message>
    <message>
        <source>Put into an asset</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Put in…</source>
        <translation>Einbauen…</translation>
    </message>
    <message>
        <source>Put {n} × {what} into {whom}</source>
        <translation>{n} × {what} in {whom} eingebaut</translation>
    </message>
    <message>
        <source>Put {what} into an asset</source>
        <translation>{what} einbauen</translation>
    </message>
    <message>
        <source>Quantities at places</source>
        <translation>Mengen an Orten</translation>
    </message>
    <message>
        <source>Quantity at a place</source>
        <translation>Menge an einem Ort</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Restock {what}</source>
        <translation>{what} auffüllen</translation>
    </message>
    <message>
        <source>Restocked</source>
        <translation>Aufgefüllt</translation>
    </message>
    <message>
        <source>Restocked {n} × {what}</source>
        <translation>{n} × {what} aufgefüllt</translation>
    </message>
    <message>
        <source>Restock…</source>
        <translation>Auffüllen…</translation>
    </message>
    <message>
        <source>Return {what}</source>
        <translation>{what} zurücknehmen</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Said what {what} fits: {n}</source>
        <translation>Angegeben, wozu {what} passt: {n}</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Scan an item</source>
        <translation>Artikel scannen</translation>
    </message>
    <message>
        <source>Scan or type an item, then a person or an asset</source>
        <translation>Artikel scannen oder tippen, dann Person oder Gegenstand</translation>
    </message>
    <message>
        <source>Some of what was issued is no longer there.</source>
        <translation>Etwas vom Ausgegebenen gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Stock items in it</source>
        <translation>Lagerartikel darin</translation>
    </message>
    <message>
        <source>Stock movement</source>
        <translation>Lagerbewegung</translation>
    </message>
    <message>
        <source>Stock movements</source>
        <translation>Lagerbewegungen</translation>
    </message>
    <message>
        <source>There is less in stock than that. Nothing was changed.</source>
        <translation>So viel ist nicht auf Lager. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no “{what}” at {place}.</source>
        <translation>„{what}“ liegt nicht in {place}.</translation>
    </message>
    <message>
        <source>There is no “{what}” in stock.</source>
        <translation>„{what}“ ist nicht auf Lager.</translation>
    </message>
    <message>
        <source>This asset is no longer there. Choose another one.</source>
        <translation>Diesen Gegenstand gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This model is already there.</source>
        <translation>Dieses Modell steht schon da.</translation>
    </message>
    <message>
        <source>This person is no longer there. Choose another one.</source>
        <translation>Diese Person gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>To be ordered</source>
        <translation>Zu bestellen</translation>
    </message>
    <message>
        <source>Took back {n} × {what}</source>
        <translation>{n} × {what} zurückgenommen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verbrauchen</translation>
    </message>
    <message>
        <source>Use one</source>
        <translation>1 verbrauchen</translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation>{what} verbrauchen</translation>
    </message>
    <message>
        <source>Used {n} × {what}</source>
        <translation>{n} × {what} verbraucht</translation>
    </message>
    <message>
        <source>Used {n} × {what} for {whom}</source>
        <translation>{n} × {what} für {whom} verbraucht</translation>
    </message>
    <message>
        <source>Used, for nobody in particular</source>
        <translation>Verbrauchen, ohne Empfänger</translation>
    </message>
    <message>
        <source>Use…</source>
        <translation>Verbrauchen…</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Üblicher Ort</translation>
    </message>
    <message>
        <source>What is counted and not tagged: mice, toner, cables, memory. Write the first item, then restock it.</source>
        <translation>Was gezählt wird und keine Inventarnummer hat: Mäuse, Toner, Kabel, Speicher. Legen Sie den ersten Artikel an und füllen Sie ihn dann auf.</translation>
    </message>
    <message>
        <source>What is counted: pieces, boxes, cartridges</source>
        <translation>Was gezählt wird: Stück, Kartons, Kartuschen</translation>
    </message>
    <message>
        <source>What its own label says; a scan of it opens the item.</source>
        <translation>Was auf dem eigenen Etikett steht; ein Scan davon öffnet den Artikel.</translation>
    </message>
    <message>
        <source>What was counted cannot be below zero.</source>
        <translation>Was gezählt wurde, kann nicht unter null liegen.</translation>
    </message>
    <message>
        <source>Where does “{what}” go? Choose a place.</source>
        <translation>Wohin kommt „{what}“ zurück? Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>Where is “{what}” put? Choose a place.</source>
        <translation>Wohin kommt „{what}“? Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>Where it is put when nothing else is said.</source>
        <translation>Wohin es kommt, wenn nichts anderes gesagt wird.</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>Who gets {what}? Scan that first, or press “Another item”.</source>
        <translation>Wer bekommt {what}? Scannen Sie das zuerst, oder drücken Sie „Anderer Artikel“.</translation>
    </message>
    <message>
        <source>Who gives it back</source>
        <translation>Wer es zurückgibt</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Wer es hat</translation>
    </message>
    <message>
        <source>Why does the count differ? Write a reason.</source>
        <translation>Warum weicht die Zählung ab? Schreiben Sie einen Grund.</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>und {n} weitere</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none in stock</source>
        <translation>nichts auf Lager</translation>
    </message>
    <message>
        <source>{n} in stock</source>
        <translation>{n} auf Lager</translation>
    </message>
    <message>
        <source>{n} issued items</source>
        <translation>{n} ausgegebene Artikel</translation>
    </message>
    <message>
        <source>{n} of “{what}” already stand there; nothing to correct.</source>
        <translation>Von „{what}“ stehen dort schon {n}; es gibt nichts zu berichtigen.</translation>
    </message>
    <message>
        <source>{n} since {day}</source>
        <translation>{n} seit {day}</translation>
    </message>
    <message>
        <source>{n} × {what} put in</source>
        <translation>{n} × {what} eingebaut</translation>
    </message>
    <message>
        <source>{n} × {what} taken out</source>
        <translation>{n} × {what} ausgebaut</translation>
    </message>
    <message>
        <source>{n} × {what} used</source>
        <translation>{n} × {what} verbraucht</translation>
    </message>
    <message>
        <source>{n}, due {day}</source>
        <translation>{n}, zurück bis {day}</translation>
    </message>
    <message>
        <source>{place}: {n} there</source>
        <translation>{place}: {n} dort</translation>
    </message>
    <message>
        <source>{tag} is disposed of; nothing can go to it.</source>
        <translation>{tag} ist entsorgt und kann nichts mehr bekommen.</translation>
    </message>
    <message>
        <source>{what} fits</source>
        <translation>{what} passt zu</translation>
    </message>
    <message>
        <source>{what} is lost</source>
        <translation>Verlust: {what}</translation>
    </message>
    <message>
        <source>{whom}: {n} since {day}</source>
        <translation>{whom}: {n} seit {day}</translation>
    </message>
    <message>
        <source>“{what}” comes back, so it is not used up. Issue it, or record it as lost.</source>
        <translation>„{what}“ kommt zurück, wird also nicht verbraucht. Geben Sie es aus oder vermerken Sie den Verlust.</translation>
    </message>
    <message>
        <source>“{what}” goes into an asset. Issue it to that asset, or record it as lost.</source>
        <translation>„{what}“ kommt in einen Gegenstand. Geben Sie es an diesen aus oder vermerken Sie den Verlust.</translation>
    </message>
    <message>
        <source>“{what}” is a component. Choose the asset it goes into.</source>
        <translation>„{what}“ ist ein Bauteil. Wählen Sie den Gegenstand, in den es kommt.</translation>
    </message>
    <message>
        <source>“{what}” is no component. Issue it to the person or the asset instead.</source>
        <translation>„{what}“ ist kein Bauteil. Geben Sie es stattdessen an die Person oder den Gegenstand aus.</translation>
    </message>
    <message>
        <source>“{what}” is used up. Record that it was used for the asset instead.</source>
        <translation>„{what}“ wird verbraucht. Vermerken Sie stattdessen den Verbrauch für den Gegenstand.</translation>
    </message>
    <message>
        <source>“{what}” lies at several places: {places}. Choose one.</source>
        <translation>„{what}“ liegt an mehreren Orten: {places}. Wählen Sie einen.</translation>
    </message>
</context>
<context>
    <name>stocktake</name>
    <message>
        <source>A newer version of the program made this file. Update this one first.</source>
        <translation>Diese Datei stammt von einer neueren Version des Programms. Aktualisieren Sie zuerst diese.</translation>
    </message>
    <message>
        <source>A random sample</source>
        <translation>Eine Zufallsstichprobe</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Ein Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add a photo to the last one</source>
        <translation>Dem letzten ein Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Added {what}, found in the count</source>
        <translation>{what} hinzugefügt, in der Zählung gefunden</translation>
    </message>
    <message>
        <source>All of them are one action, and one undo.</source>
        <translation>Alle sind ein Vorgang und ein „Rückgängig“.</translation>
    </message>
    <message>
        <source>Already counted</source>
        <translation>Schon gezählt</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>As counted here</source>
        <translation>Wie hier gezählt</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Assets of this count</source>
        <translation>Gegenstände dieser Zählung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Away, as recorded</source>
        <translation>Abwesend, wie vermerkt</translation>
    </message>
    <message>
        <source>Before closing: {name}</source>
        <translation>Vor dem Abschluss: {name}</translation>
    </message>
    <message>
        <source>Began the count {name}</source>
        <translation>Zählung {name} begonnen</translation>
    </message>
    <message>
        <source>Begin the count</source>
        <translation>Beginnen Sie die Zählung</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Blind count in {place} · started {day}, {time} by {who} · saved at every scan</source>
        <translation>Blinde Zählung in: {place} · begonnen {day}, {time} von {who} · jeder Scan wird gespeichert</translation>
    </message>
    <message>
        <source>Book value</source>
        <translation>Buchwert</translation>
    </message>
    <message>
        <source>Book value at closing</source>
        <translation>Buchwert beim Abschluss</translation>
    </message>
    <message>
        <source>Book value of what is missing: {sum}</source>
        <translation>Buchwert des Fehlenden: {sum}</translation>
    </message>
    <message>
        <source>Brought back on, by</source>
        <translation>Zurückgebracht am, von</translation>
    </message>
    <message>
        <source>By room</source>
        <translation>Nach Räumen</translation>
    </message>
    <message>
        <source>Change room</source>
        <translation>Raum wechseln</translation>
    </message>
    <message>
        <source>Change room (Ctrl+R)</source>
        <translation>Raum wechseln (Strg+R)</translation>
    </message>
    <message>
        <source>Checked by, date</source>
        <translation>Geprüft von, Datum</translation>
    </message>
    <message>
        <source>Choose rows of one kind.</source>
        <translation>Wählen Sie Zeilen einer Art.</translation>
    </message>
    <message>
        <source>Close the count…</source>
        <translation>Zählung abschließen…</translation>
    </message>
    <message>
        <source>Closed the count {name}: {found} of {expected} found</source>
        <translation>Zählung {name} abgeschlossen: {found} von {expected} gefunden</translation>
    </message>
    <message>
        <source>Closing the count</source>
        <translation>Die Zählung wird abgeschlossen</translation>
    </message>
    <message>
        <source>Code as compared</source>
        <translation>Code, wie verglichen</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Codes not in the register</source>
        <translation>Codes, die nicht im Verzeichnis stehen</translation>
    </message>
    <message>
        <source>Column of the code</source>
        <translation>Spalte des Codes</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>Spalten sind getrennt durch</translation>
    </message>
    <message>
        <source>Count blind: do not show what is expected</source>
        <translation>Blind zählen: nicht zeigen, was erwartet wird</translation>
    </message>
    <message>
        <source>Count here</source>
        <translation>Hier zählen</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count it, without a room</source>
        <translation>Zählen, ohne Raum</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count what is there</source>
        <translation>Zählen, was da ist</translation>
    </message>
    <message>
        <source>Count {name}</source>
        <translation>{name} zählen</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>Counted by, date</source>
        <translation>Gezählt von, Datum</translation>
    </message>
    <message>
        <source>Counted by, date:</source>
        <translation>Gezählt von, Datum:</translation>
    </message>
    <message>
        <source>Counted {n} scans of a file in {place}</source>
        <translation>{n} Scans aus einer Datei gezählt in: {place}</translation>
    </message>
    <message>
        <source>Counted {what} in {place}</source>
        <translation>{what} gezählt in: {place}</translation>
    </message>
    <message>
        <source>Counting in {place}</source>
        <translation>Gezählt wird in: {place}</translation>
    </message>
    <message>
        <source>Counting the scans of the file</source>
        <translation>Die Scans der Datei werden gezählt</translation>
    </message>
    <message>
        <source>Counts so far</source>
        <translation>Bisherige Zählungen</translation>
    </message>
    <message>
        <source>Damaged for one of the two</source>
        <translation>Für eine der beiden beschädigt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided for {what}: {decision}</source>
        <translation>Für {what} entschieden: {decision}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Gezogen aus</translation>
    </message>
    <message numerus="yes">
        <source>Drawn from {n} assets that are there.</source>
        <comment>Drawn from {n} asset that is there.</comment>
        <translation>
            <numerusform>Gezogen aus {n} Gegenstand, der dort ist.</numerusform>
            <numerusform>Gezogen aus {n} Gegenständen, die dort sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due for a count</source>
        <translation>Zur Inventur fällig</translation>
    </message>
    <message>
        <source>Enter makes an asset of it</source>
        <translation>Die Eingabetaste macht daraus einen Gegenstand</translation>
    </message>
    <message>
        <source>Every code so far is in the register.</source>
        <translation>Bisher steht jeder Code im Verzeichnis.</translation>
    </message>
    <message>
        <source>Everything recorded in the place and beneath it is expected; then scan what you see. An empty place means the whole office.</source>
        <translation>Erwartet wird alles, was an dem Ort und darunter eingetragen ist; dann scannen Sie, was Sie sehen. Ein leerer Ort heißt das ganze Büro.</translation>
    </message>
    <message>
        <source>Everything that belongs here was found.</source>
        <translation>Alles, was hierher gehört, wurde gefunden.</translation>
    </message>
    <message>
        <source>Everything there</source>
        <translation>Alles, was dort ist</translation>
    </message>
    <message>
        <source>Everything was found where it is recorded.</source>
        <translation>Alles wurde gefunden, wo es eingetragen ist.</translation>
    </message>
    <message>
        <source>Everything was found.</source>
        <translation>Alles wurde gefunden.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>Zuerst um</translation>
    </message>
    <message>
        <source>For all {n}:</source>
        <translation>Für alle {n}:</translation>
    </message>
    <message>
        <source>For all:</source>
        <translation>Für alle:</translation>
    </message>
    <message numerus="yes">
        <source>For the {n} chosen:</source>
        <comment>For the {n} chosen:</comment>
        <translation>
            <numerusform>Für die {n} gewählte:</numerusform>
            <numerusform>Für die {n} gewählten:</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Found in place</source>
        <translation>Am Platz gefunden</translation>
    </message>
    <message>
        <source>Found in the count {name}.</source>
        <translation>In der Zählung {name} gefunden.</translation>
    </message>
    <message>
        <source>Found in two rooms</source>
        <translation>In zwei Räumen gefunden</translation>
    </message>
    <message>
        <source>Found where it is recorded, of what was expected: {found} ÷ {expected}. What is lent or in repair is not expected unless it was found.</source>
        <translation>Dort gefunden, wo es eingetragen ist, von dem, was erwartet wurde: {found} ÷ {expected}. Verliehenes und in Reparatur Befindliches wird nur erwartet, wenn es gefunden wurde.</translation>
    </message>
    <message>
        <source>Found, and marked as damaged. Its condition says so already.</source>
        <translation>Gefunden und als beschädigt vermerkt. Sein Zustand sagt es schon.</translation>
    </message>
    <message>
        <source>Found, damaged</source>
        <translation>Gefunden, beschädigt</translation>
    </message>
    <message>
        <source>From which price on? Write a sum.</source>
        <translation>Ab welchem Preis? Tragen Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Weiter zählen</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Mit {name} weitermachen</translation>
    </message>
    <message>
        <source>Head of the history at closing</source>
        <translation>Kopf der Historie beim Abschluss</translation>
    </message>
    <message>
        <source>Head of the history when this count was closed: {head}</source>
        <translation>Kopf der Historie beim Abschluss dieser Zählung: {head}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>How many are drawn</source>
        <translation>Wie viele gezogen werden</translation>
    </message>
    <message>
        <source>How many are to be drawn? Write a number.</source>
        <translation>Wie viele sollen gezogen werden? Tragen Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Am Platz</translation>
    </message>
    <message>
        <source>In the wrong room</source>
        <translation>Im falschen Raum</translation>
    </message>
    <message>
        <source>In this room now</source>
        <translation>Jetzt in diesem Raum</translation>
    </message>
    <message>
        <source>It gets the next tag. The code is kept as its old tag, so that scanning it finds the asset.</source>
        <translation>Es bekommt die nächste Inventarnummer. Der Code wird als alte Inventarnummer behalten, sodass ein Scan davon den Gegenstand findet.</translation>
    </message>
    <message>
        <source>It is recorded as missing already.</source>
        <translation>Es ist schon als fehlend eingetragen.</translation>
    </message>
    <message>
        <source>It is taken as found where it was scanned.</source>
        <translation>Es gilt als dort gefunden, wo es gescannt wurde.</translation>
    </message>
    <message>
        <source>It is where it is recorded.</source>
        <translation>Es ist dort, wo es eingetragen ist.</translation>
    </message>
    <message>
        <source>It is “{stage}” in the register, yet it is here.</source>
        <translation>Im Verzeichnis ist es „{stage}“, und doch ist es hier.</translation>
    </message>
    <message>
        <source>It lies in the bin.</source>
        <translation>Es liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Its place was changed while the count was going on.</source>
        <translation>Sein Ort wurde während der Zählung geändert.</translation>
    </message>
    <message>
        <source>Keep the code as unknown</source>
        <translation>Den Code als unbekannt behalten</translation>
    </message>
    <message>
        <source>Known, but not part of what was expected here.</source>
        <translation>Bekannt, aber hier nicht erwartet.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Line of a stock-take</source>
        <translation>Inventurzeile</translation>
    </message>
    <message>
        <source>Lines of stock-takes</source>
        <translation>Inventurzeilen</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Lists of this count</source>
        <translation>Listen dieser Zählung</translation>
    </message>
    <message>
        <source>Make an asset</source>
        <translation>Einen Gegenstand anlegen</translation>
    </message>
    <message>
        <source>Make an asset of {code}</source>
        <translation>Aus {code} einen Gegenstand anlegen</translation>
    </message>
    <message>
        <source>Mark the last one as damaged</source>
        <translation>Letzten als beschädigt vermerken</translation>
    </message>
    <message>
        <source>Mark the last one as damaged (Ctrl+Shift+D)</source>
        <translation>Das letzte als beschädigt vermerken (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Marked {what} as damaged</source>
        <translation>{what} als beschädigt vermerkt</translation>
    </message>
    <message>
        <source>Merge a count</source>
        <translation>Eine Zählung zusammenführen</translation>
    </message>
    <message>
        <source>Merge a count&apos;s file…</source>
        <translation>Datei einer Zählung zusammenführen …</translation>
    </message>
    <message>
        <source>Merged {n} scans of another count into {name}</source>
        <translation>{n} Scans einer anderen Zählung in {name} übernommen</translation>
    </message>
    <message>
        <source>Merging the count</source>
        <translation>Die Zählung wird zusammengeführt</translation>
    </message>
    <message>
        <source>Missing in two counts in a row: it is probably lost.</source>
        <translation>In zwei Zählungen nacheinander nicht gefunden: Es ist wahrscheinlich verloren.</translation>
    </message>
    <message>
        <source>Missing, as in the count before</source>
        <translation>Fehlt, wie in der vorigen Zählung</translation>
    </message>
    <message>
        <source>Name of the count</source>
        <translation>Name der Zählung</translation>
    </message>
    <message>
        <source>Named after the place and the day</source>
        <translation>Benannt nach Ort und Tag</translation>
    </message>
    <message>
        <source>Next: {name}, {when}.</source>
        <translation>Als Nächstes: {name}, {when}.</translation>
    </message>
    <message>
        <source>No count of the same scope was closed before this one.</source>
        <translation>Vor dieser wurde keine Zählung desselben Umfangs abgeschlossen.</translation>
    </message>
    <message>
        <source>No place in the register</source>
        <translation>Kein Ort im Verzeichnis</translation>
    </message>
    <message>
        <source>No record has these codes. Enter or a double click makes an asset of one; the rest stand on the report.</source>
        <translation>Diese Codes hat kein Datensatz. Die Eingabetaste oder ein Doppelklick macht aus einem einen Gegenstand; die übrigen stehen im Bericht.</translation>
    </message>
    <message>
        <source>Not expected here</source>
        <translation>Hier nicht erwartet</translation>
    </message>
    <message>
        <source>Not found now, nor in the count before: it is probably lost.</source>
        <translation>Jetzt nicht gefunden und in der vorigen Zählung auch nicht: Es ist wahrscheinlich verloren.</translation>
    </message>
    <message>
        <source>Not found. It stays in the register; the count notes that it was missing.</source>
        <translation>Nicht gefunden. Es bleibt im Verzeichnis; die Zählung vermerkt, dass es fehlte.</translation>
    </message>
    <message>
        <source>Not in the register</source>
        <translation>Nicht im Bestand</translation>
    </message>
    <message>
        <source>Noted a remark on {what}</source>
        <translation>Bemerkung zu {what} notiert</translation>
    </message>
    <message>
        <source>Nothing is due. A place&apos;s form says every how many days it is to be counted.</source>
        <translation>Nichts ist fällig. Im Formular eines Ortes steht, alle wie viele Tage er gezählt werden soll.</translation>
    </message>
    <message>
        <source>Nothing is expected here.</source>
        <translation>Hier wird nichts erwartet.</translation>
    </message>
    <message>
        <source>Nothing is expected in this count, so there is nothing to print.</source>
        <translation>In dieser Zählung wird nichts erwartet, also gibt es nichts zu drucken.</translation>
    </message>
    <message>
        <source>Nothing unexpected so far.</source>
        <translation>Bisher nichts Unerwartetes.</translation>
    </message>
    <message>
        <source>Nothing was expected here.</source>
        <translation>Hier wurde nichts erwartet.</translation>
    </message>
    <message>
        <source>Only from a price of</source>
        <translation>Nur ab einem Preis von</translation>
    </message>
    <message>
        <source>Only the category</source>
        <translation>Nur die Kategorie</translation>
    </message>
    <message>
        <source>Only what a person holds</source>
        <translation>Nur was eine Person hat</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause machen</translation>
    </message>
    <message>
        <source>Print the last one&apos;s label anew (Ctrl+L)</source>
        <translation>Das Etikett des letzten neu drucken (Strg+L)</translation>
    </message>
    <message>
        <source>Record it where it was found</source>
        <translation>Dort eintragen, wo es gefunden wurde</translation>
    </message>
    <message>
        <source>Recorded in</source>
        <translation>Eingetragen in</translation>
    </message>
    <message>
        <source>Recorded place</source>
        <translation>Vermerkter Ort</translation>
    </message>
    <message>
        <source>Recorded with</source>
        <translation>Eingetragen bei</translation>
    </message>
    <message>
        <source>Remark on the chosen rows</source>
        <translation>Bemerkung zu den gewählten Zeilen</translation>
    </message>
    <message>
        <source>Remark on the chosen rows, then Enter</source>
        <translation>Bemerkung zu den gewählten Zeilen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Report of {name}</source>
        <translation>Bericht von {name}</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Room {name}</source>
        <translation>Raum {name}</translation>
    </message>
    <message>
        <source>Save the count</source>
        <translation>Die Zählung speichern</translation>
    </message>
    <message>
        <source>Scan number</source>
        <translation>Nummer des Scans</translation>
    </message>
    <message>
        <source>Scan of another count</source>
        <translation>Scan einer anderen Zählung</translation>
    </message>
    <message>
        <source>Scan the code on a room&apos;s door to count there, then everything in it.</source>
        <translation>Scannen Sie den Code an der Tür eines Raums, um dort zu zählen, dann alles darin.</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Gescannt</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>Gescannt um</translation>
    </message>
    <message>
        <source>Scanned by</source>
        <translation>Gescannt von</translation>
    </message>
    <message>
        <source>Scanned in</source>
        <translation>Gescannt in</translation>
    </message>
    <message>
        <source>Scanned in another room than the one where it is recorded.</source>
        <translation>In einem anderen Raum gescannt als dem, wo es eingetragen ist.</translation>
    </message>
    <message>
        <source>Scanned {what}: {outcome}</source>
        <translation>{what} gescannt: {outcome}</translation>
    </message>
    <message>
        <source>Scanner file</source>
        <translation>Scannerdatei</translation>
    </message>
    <message>
        <source>Scanner file…</source>
        <translation>Scannerdatei …</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Scans of {file}</source>
        <translation>Scans aus {file}</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Startwert der Ziehung</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Zurückbringen</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Den Scanner einrichten</translation>
    </message>
    <message>
        <source>Several spaces</source>
        <translation>Mehrere Leerzeichen</translation>
    </message>
    <message>
        <source>Sheets to count on…</source>
        <translation>Bögen zum Zählen …</translation>
    </message>
    <message>
        <source>Some of these lines need no decision any more. Look at the list again.</source>
        <translation>Einige dieser Zeilen brauchen keine Entscheidung mehr. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Sounds of scans</source>
        <translation>Töne beim Scannen</translation>
    </message>
    <message>
        <source>Start the count</source>
        <translation>Zählung beginnen</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Inventur</translation>
    </message>
    <message>
        <source>Stock-take: {name}</source>
        <translation>Inventur: {name}</translation>
    </message>
    <message>
        <source>Stock-takes</source>
        <translation>Inventuren</translation>
    </message>
    <message>
        <source>Straight line in full months down to the salvage value.</source>
        <translation>Linear in vollen Monaten bis zum Restwert.</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Textdateien</translation>
    </message>
    <message>
        <source>The code has more than {n} characters.</source>
        <translation>Der Code hat mehr als {n} Zeichen.</translation>
    </message>
    <message>
        <source>The code is a tag of this office: it becomes the asset&apos;s tag, {tag}.</source>
        <translation>Der Code ist eine Inventarnummer dieses Büros: Er wird die Inventarnummer des Gegenstands, {tag}.</translation>
    </message>
    <message>
        <source>The code means something else here</source>
        <translation>Der Code bedeutet hier etwas anderes</translation>
    </message>
    <message>
        <source>The count before, {day}</source>
        <translation>Die vorige Zählung, {day}</translation>
    </message>
    <message>
        <source>The count {name} is closed. Undo the closing to go on with it, or start a new one.</source>
        <translation>Die Zählung {name} ist abgeschlossen. Machen Sie das Abschließen rückgängig, um weiterzuzählen, oder beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>The date or time cannot be read: counted without it.</source>
        <translation>Datum oder Uhrzeit sind nicht lesbar: ohne sie gezählt.</translation>
    </message>
    <message>
        <source>The file is of another count, “{name}”.</source>
        <translation>Die Datei ist von einer anderen Zählung, „{name}“.</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>Die ersten {n} werden gezeigt.</translation>
    </message>
    <message>
        <source>The last scan was no asset and no room, so there is no label to print.</source>
        <translation>Der letzte Scan war weder Gegenstand noch Raum, also gibt es kein Etikett zu drucken.</translation>
    </message>
    <message>
        <source>The last scan was no asset, so there is nothing to add a photo to.</source>
        <translation>Der letzte Scan war kein Gegenstand, also gibt es nichts, dem ein Foto hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>The last scan was no asset, so there is nothing to mark as damaged.</source>
        <translation>Der letzte Scan war kein Gegenstand, also gibt es nichts, was als beschädigt vermerkt werden könnte.</translation>
    </message>
    <message>
        <source>The last scans are still being saved. Close the count in a moment.</source>
        <translation>Die letzten Scans werden noch gespeichert. Schließen Sie die Zählung gleich ab.</translation>
    </message>
    <message>
        <source>The next room</source>
        <translation>Der nächste Raum</translation>
    </message>
    <message>
        <source>The quantity of {code} is {n}: left out.</source>
        <translation>Die Menge von {code} ist {n}: ausgelassen.</translation>
    </message>
    <message>
        <source>The report is made of a closed count: close it, too.</source>
        <translation>Der Bericht wird von einer abgeschlossenen Zählung gemacht: Schließen Sie sie auch ab.</translation>
    </message>
    <message>
        <source>The room that waits longest</source>
        <translation>Der Raum, der am längsten wartet</translation>
    </message>
    <message>
        <source>The same seed draws the same assets from the same register.</source>
        <translation>Derselbe Startwert zieht aus demselben Verzeichnis dieselben Geräte.</translation>
    </message>
    <message>
        <source>The whole line is the code</source>
        <translation>Die ganze Zeile ist der Code</translation>
    </message>
    <message>
        <source>The whole office</source>
        <translation>Das ganze Büro</translation>
    </message>
    <message>
        <source>There is no code in this line.</source>
        <translation>In dieser Zeile steht kein Code.</translation>
    </message>
    <message>
        <source>There is no code to count.</source>
        <translation>Es gibt keinen Code zu zählen.</translation>
    </message>
    <message>
        <source>There is no further room in which something is to find.</source>
        <translation>Es gibt keinen weiteren Raum, in dem etwas zu finden ist.</translation>
    </message>
    <message>
        <source>There is no place with the code or name {code}.</source>
        <translation>Es gibt keinen Ort mit dem Code oder Namen {code}.</translation>
    </message>
    <message>
        <source>There is no room here.</source>
        <translation>Hier gibt es keinen Raum.</translation>
    </message>
    <message>
        <source>There is no room to count here. Choose another place, or count everything there.</source>
        <translation>Hier gibt es keinen Raum zu zählen. Wählen Sie einen anderen Ort, oder zählen Sie alles dort.</translation>
    </message>
    <message>
        <source>There is no scan to take back.</source>
        <translation>Es gibt keinen Scan zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is no such asset here</source>
        <translation>Diesen Gegenstand gibt es hier nicht</translation>
    </message>
    <message>
        <source>There is no such room here</source>
        <translation>Diesen Raum gibt es hier nicht</translation>
    </message>
    <message>
        <source>There is no unknown code of which an asset could be made.</source>
        <translation>Es gibt keinen unbekannten Code, aus dem ein Gegenstand werden könnte.</translation>
    </message>
    <message>
        <source>There is nothing to draw from.</source>
        <translation>Es gibt nichts, woraus gezogen werden könnte.</translation>
    </message>
    <message>
        <source>This count</source>
        <translation>Diese Zählung</translation>
    </message>
    <message>
        <source>This count is no longer there.</source>
        <translation>Diese Zählung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This count is of another office. Only a copy of this office&apos;s file can be counted with and merged.</source>
        <translation>Diese Zählung ist von einem anderen Büro. Nur mit einer Kopie der Datei dieses Büros kann gezählt und zusammengeführt werden.</translation>
    </message>
    <message>
        <source>This file has more than {n} lines. Split it into smaller files.</source>
        <translation>Diese Datei hat mehr als {n} Zeilen. Teilen Sie sie in kleinere Dateien auf.</translation>
    </message>
    <message>
        <source>This file has {n} MB: a scanner&apos;s memory is never that large. Choose the text file of the scanner.</source>
        <translation>Diese Datei hat {n} MB: So groß ist der Speicher eines Scanners nie. Wählen Sie die Textdatei des Scanners.</translation>
    </message>
    <message>
        <source>This file is empty: the scanner had nothing in its memory.</source>
        <translation>Diese Datei ist leer: Der Scanner hatte nichts im Speicher.</translation>
    </message>
    <message>
        <source>This is a blind count: the list comes when it is closed.</source>
        <translation>Das ist eine blinde Zählung: Die Liste kommt mit dem Abschluss.</translation>
    </message>
    <message>
        <source>This is not a text file. Choose the text file that the scanner keeps, or save it as text.</source>
        <translation>Das ist keine Textdatei. Wählen Sie die Textdatei, die der Scanner führt, oder speichern Sie sie als Text.</translation>
    </message>
    <message>
        <source>This is not the file of a count. On the other computer, choose “Save as a file…” on the page of the count.</source>
        <translation>Das ist nicht die Datei einer Zählung. Wählen Sie am anderen Rechner „Als Datei speichern …“ auf der Seite der Zählung.</translation>
    </message>
    <message>
        <source>This stock-take was carried out as described here.</source>
        <translation>Diese Inventur wurde wie hier beschrieben durchgeführt.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>To be sent back</source>
        <translation>Zurückzubringen</translation>
    </message>
    <message>
        <source>To find</source>
        <translation>Zu suchen</translation>
    </message>
    <message>
        <source>Turn the sounds of scans off</source>
        <translation>Töne beim Scannen ausschalten</translation>
    </message>
    <message>
        <source>Turn the sounds of scans on</source>
        <translation>Töne beim Scannen einschalten</translation>
    </message>
    <message>
        <source>Undo last scan</source>
        <translation>Letzten Scan zurück</translation>
    </message>
    <message>
        <source>Undo last scan (Ctrl+T)</source>
        <translation>Letzten Scan zurücknehmen (Strg+T)</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Upright stroke</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Way of counting</source>
        <translation>Art der Zählung</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>What is it? Choose a category.</source>
        <translation>Was ist es? Wählen Sie eine Kategorie.</translation>
    </message>
    <message>
        <source>What is to be decided</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>What the two counts saw differently</source>
        <translation>Was die beiden Zählungen verschieden sahen</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Was gezählt wurde</translation>
    </message>
    <message>
        <source>When the count closes</source>
        <translation>Wenn die Zählung abgeschlossen wird</translation>
    </message>
    <message>
        <source>Which room are you in now?</source>
        <translation>In welchem Raum sind Sie jetzt?</translation>
    </message>
    <message>
        <source>Which scan of which count&apos;s file it was; so that a file merges once.</source>
        <translation>Welcher Scan aus der Datei welcher Zählung es war; damit eine Datei nur einmal übernommen wird.</translation>
    </message>
    <message>
        <source>Whole office</source>
        <translation>Ganzes Büro</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Without showing what is expected</source>
        <translation>Ohne Anzeige des Erwarteten</translation>
    </message>
    <message>
        <source>Write down each tag that you find.</source>
        <translation>Schreiben Sie jede Inventarnummer auf, die Sie finden.</translation>
    </message>
    <message>
        <source>Write the reason as its remark in this count, or decide otherwise.</source>
        <translation>Schreiben Sie den Grund als Bemerkung in dieser Zählung, oder entscheiden Sie anders.</translation>
    </message>
    <message>
        <source>Written off in the count {name}</source>
        <translation>In der Zählung {name} ausgebucht</translation>
    </message>
    <message>
        <source>Wrong room</source>
        <translation>Falscher Raum</translation>
    </message>
    <message>
        <source>You are in</source>
        <translation>Sie sind in</translation>
    </message>
    <message>
        <source>a random sample of {n} of {of} (seed {seed})</source>
        <translation>eine Zufallsstichprobe von {n} aus {of} (Startwert {seed})</translation>
    </message>
    <message>
        <source>and {n} more; the list of the count has them all</source>
        <translation>und {n} weitere; die Liste der Zählung hat sie alle</translation>
    </message>
    <message>
        <source>away</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>belongs in {place}</source>
        <translation>gehört in: {place}</translation>
    </message>
    <message>
        <source>blind: what was expected was not shown</source>
        <translation>blind: Was erwartet wurde, war nicht zu sehen</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>abgeschlossen am {day}</translation>
    </message>
    <message>
        <source>counted last on {day}</source>
        <translation>zuletzt am {day} gezählt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>due for {n} days</source>
        <comment>due for {n} day</comment>
        <translation>
            <numerusform>seit {n} Tag fällig</numerusform>
            <numerusform>seit {n} Tagen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>first at {time}</source>
        <translation>zuerst um {time}</translation>
    </message>
    <message>
        <source>fits several records</source>
        <translation>passt zu mehreren Datensätzen</translation>
    </message>
    <message>
        <source>has no place in the register yet</source>
        <translation>hat im Bestand noch keinen Ort</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>am Ort</translation>
    </message>
    <message>
        <source>kept in the count; make it an asset later</source>
        <translation>bleibt in der Zählung; später anlegen</translation>
    </message>
    <message>
        <source>line {n}: {what}</source>
        <translation>Zeile {n}: {what}</translation>
    </message>
    <message>
        <source>missing in the count before too</source>
        <translation>auch in der vorigen Zählung nicht gefunden</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>nie gezählt</translation>
    </message>
    <message>
        <source>no such asset</source>
        <translation>kein solcher Gegenstand</translation>
    </message>
    <message>
        <source>no such room</source>
        <translation>kein solcher Raum</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>not damaged</source>
        <translation>nicht beschädigt</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>nicht erwartet</translation>
    </message>
    <message>
        <source>not part of this count</source>
        <translation>nicht Teil dieser Zählung</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>von {n}</translation>
    </message>
    <message>
        <source>only from a price of {sum}</source>
        <translation>nur ab einem Preis von {sum}</translation>
    </message>
    <message>
        <source>only the category {name}</source>
        <translation>nur die Kategorie {name}</translation>
    </message>
    <message>
        <source>only what {name} holds</source>
        <translation>nur was {name} hat</translation>
    </message>
    <message>
        <source>open since {day}, {who}</source>
        <translation>offen seit {day}, {who}</translation>
    </message>
    <message>
        <source>sample of {n}</source>
        <translation>Stichprobe von {n}</translation>
    </message>
    <message>
        <source>scan a room&apos;s code</source>
        <translation>scannen Sie den Code eines Raums</translation>
    </message>
    <message>
        <source>the next scans count here</source>
        <translation>die nächsten Scans zählen hier</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>ganzes Büro</translation>
    </message>
    <message>
        <source>to find</source>
        <translation>zu suchen</translation>
    </message>
    <message>
        <source>to go at this pace</source>
        <translation>noch bei diesem Tempo</translation>
    </message>
    <message>
        <source>what was expected was shown</source>
        <translation>was erwartet wurde, war zu sehen</translation>
    </message>
    <message>
        <source>wrong room</source>
        <translation>falscher Raum</translation>
    </message>
    <message>
        <source>{code} fits several records: {what}. Scan or type the tag.</source>
        <translation>{code} passt zu mehreren Datensätzen: {what}. Scannen oder tippen Sie die Inventarnummer.</translation>
    </message>
    <message>
        <source>{code} was not scanned in this count, or an asset was made of it already.</source>
        <translation>{code} wurde in dieser Zählung nicht gescannt, oder daraus wurde schon ein Gegenstand.</translation>
    </message>
    <message>
        <source>{count}: {outcome}</source>
        <translation>{count}: {outcome}</translation>
    </message>
    <message>
        <source>{day}, {time} to {until}</source>
        <translation>{day}, {time} bis {until}</translation>
    </message>
    <message>
        <source>{file} is too large to be a count.</source>
        <translation>{file} ist zu groß für eine Zählung.</translation>
    </message>
    <message>
        <source>{file} is too large to be the file of a scanner.</source>
        <translation>{file} ist zu groß für die Datei eines Scanners.</translation>
    </message>
    <message>
        <source>{found} found, {wrong} of them in the wrong room</source>
        <translation>{found} gefunden, {wrong} davon im falschen Raum</translation>
    </message>
    <message>
        <source>{found} of {expected} found, {wrong} of them in the wrong room, {left} to find</source>
        <translation>{found} von {expected} gefunden, davon {wrong} im falschen Raum, {left} zu suchen</translation>
    </message>
    <message>
        <source>{name} ({n} scans)</source>
        <translation>{name} ({n} Scans)</translation>
    </message>
    <message>
        <source>{name} counts the same things and is still open. Go on with it, or close it first.</source>
        <translation>{name} zählt dasselbe und ist noch offen. Führen Sie sie fort, oder schließen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>{name} is still open. Close it first; then its report can be made at any time.</source>
        <translation>{name} ist noch offen. Schließen Sie sie zuerst ab; danach kann ihr Bericht jederzeit erstellt werden.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} are here already.</source>
        <comment>{n} is here already.</comment>
        <translation>
            <numerusform>{n} ist schon hier.</numerusform>
            <numerusform>{n} sind schon hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are lent or in repair.</source>
        <comment>{n} is lent or in repair.</comment>
        <translation>
            <numerusform>{n} ist verliehen oder in Reparatur.</numerusform>
            <numerusform>{n} sind verliehen oder in Reparatur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are now marked as missing.</source>
        <comment>{n} is now marked as missing.</comment>
        <translation>
            <numerusform>{n} ist jetzt als fehlend vermerkt.</numerusform>
            <numerusform>{n} sind jetzt als fehlend vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are to be sent back: the report lists them.</source>
        <comment>{n} is to be sent back: the report lists it.</comment>
        <translation>
            <numerusform>{n} ist zurückzubringen: Der Bericht nennt es.</numerusform>
            <numerusform>{n} sind zurückzubringen: Der Bericht nennt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are written off.</source>
        <comment>{n} is written off.</comment>
        <translation>
            <numerusform>{n} ist ausgebucht.</numerusform>
            <numerusform>{n} sind ausgebucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} assets are expected here.</source>
        <comment>{n} asset is expected here.</comment>
        <translation>
            <numerusform>Hier wird {n} Gegenstand erwartet.</numerusform>
            <numerusform>Hier werden {n} Gegenstände erwartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} assets are expected.</source>
        <comment>{n} asset is expected.</comment>
        <translation>
            <numerusform>{n} Gegenstand wird erwartet.</numerusform>
            <numerusform>{n} Gegenstände werden erwartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} assets are now recorded where they were found.</source>
        <comment>{n} asset is now recorded where it was found.</comment>
        <translation>
            <numerusform>{n} Gegenstand ist jetzt dort vermerkt, wo er gefunden wurde.</numerusform>
            <numerusform>{n} Gegenstände sind jetzt dort vermerkt, wo sie gefunden wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} assets expected in {place} · started {day}, {time} by {who} · saved at every scan</source>
        <translation>{n} Gegenstände erwartet in: {place} · begonnen {day}, {time} von {who} · jeder Scan wird gespeichert</translation>
    </message>
    <message>
        <source>{n} found here</source>
        <translation>{n} hier gefunden</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} ausgelassen</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of them have no price.</source>
        <comment>{n} of them has no price.</comment>
        <translation>
            <numerusform>{n} davon hat keinen Preis.</numerusform>
            <numerusform>{n} davon haben keinen Preis.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {of} found here</source>
        <translation>{n} von {of} hier gefunden</translation>
    </message>
    <message>
        <source>{n} places are called {code}. Give the one you mean a code of its own.</source>
        <translation>{n} Orte heißen {code}. Geben Sie dem gemeinten einen eigenen Code.</translation>
    </message>
    <message numerus="yes">
        <source>{n} scans are new here.</source>
        <comment>{n} scan is new here.</comment>
        <translation>
            <numerusform>{n} Scan ist hier neu.</numerusform>
            <numerusform>{n} Scans sind hier neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} scans taken in</source>
        <translation>{n} Scans übernommen</translation>
    </message>
    <message numerus="yes">
        <source>{n} scans.</source>
        <comment>{n} scan.</comment>
        <translation>
            <numerusform>{n} Scan.</numerusform>
            <numerusform>{n} Scans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things were seen differently. Choose rows, then what counts.</source>
        <comment>{n} thing was seen differently. Choose rows, then what counts.</comment>
        <translation>
            <numerusform>{n} Gegenstand wurde verschieden gesehen. Wählen Sie Zeilen, dann, was gilt.</numerusform>
            <numerusform>{n} Gegenstände wurden verschieden gesehen. Wählen Sie Zeilen, dann, was gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} were here already</source>
        <translation>{n} waren schon hier</translation>
    </message>
    <message>
        <source>{place} is being counted already. Go on with that count, or close it first.</source>
        <translation>{place} wird schon gezählt. Machen Sie mit jener Zählung weiter oder schließen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>{place} lies where the count {name} is going on, or the other way round. Go on with that count, or close it first.</source>
        <translation>{place} liegt dort, wo die Zählung {name} läuft, oder umgekehrt. Führen Sie diese fort, oder schließen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>{share} of what was expected was found where it is recorded.</source>
        <translation>{share} des Erwarteten wurden dort gefunden, wo es eingetragen ist.</translation>
    </message>
    <message>
        <source>{tag} is “{now}”: it gets no place. Take it back into stock first, if it is in use.</source>
        <translation>{tag} ist „{now}“: Es bekommt keinen Ort. Nehmen Sie es zuerst ins Lager zurück, wenn es benutzt wird.</translation>
    </message>
    <message>
        <source>{tag} lies in the bin. Restore it first, or leave it as it is.</source>
        <translation>{tag} liegt im Papierkorb. Stellen Sie es zuerst wieder her, oder lassen Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>{tag} was counted in no room, so there is no place to record.</source>
        <translation>{tag} wurde in keinem Raum gezählt, also gibt es keinen Ort einzutragen.</translation>
    </message>
    <message>
        <source>{tag} was not found in this count, so it cannot be marked as damaged.</source>
        <translation>{tag} wurde in dieser Zählung nicht gefunden und kann deshalb nicht als beschädigt vermerkt werden.</translation>
    </message>
    <message>
        <source>{tag}: “{what}” does not fit what is “{group}”. It can be: {allowed}.</source>
        <translation>{tag}: „{what}“ passt nicht zu „{group}“. Möglich ist: {allowed}.</translation>
    </message>
    <message>
        <source>{title} ({n})</source>
        <translation>{title} ({n})</translation>
    </message>
    <message>
        <source>{verified} in place, {misplaced} in the wrong room, {missing} missing, {unexpected} not expected, {unknown} not in the register.</source>
        <translation>{verified} am Ort, {misplaced} im falschen Raum, {missing} vermisst, {unexpected} nicht erwartet, {unknown} nicht im Bestand.</translation>
    </message>
    <message>
        <source>{what} waits for a new label</source>
        <translation>{what} wartet auf ein neues Etikett</translation>
    </message>
    <message>
        <source>{what} was scanned again in this count. Undo the later scan first.</source>
        <translation>{what} wurde in dieser Zählung noch einmal gescannt. Nehmen Sie zuerst den späteren Scan zurück.</translation>
    </message>
    <message>
        <source>“{text}” is no quantity: counted once.</source>
        <translation>„{text}“ ist keine Menge: einmal gezählt.</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source> on the computer {host}</source>
        <translation> auf dem Computer {host}</translation>
    </message>
    <message>
        <source>A limit that the file holds by itself is missing or was changed: {name}.</source>
        <translation>Eine Grenze, die die Datei selbst hält, fehlt oder wurde geändert: {name}.</translation>
    </message>
    <message>
        <source>A {kind} (id {id}) refers to a {other} that is not there.</source>
        <translation>{kind} (Nr. {id}) verweist auf etwas, das fehlt: {other}.</translation>
    </message>
    <message>
        <source>Action {n} was altered, or one before it was removed or reordered.</source>
        <translation>Vorgang {n} wurde verändert, oder einer davor wurde entfernt oder umgestellt.</translation>
    </message>
    <message>
        <source>Actions {first} to {last} are missing.</source>
        <translation>Die Vorgänge {first} bis {last} fehlen.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Change {n} of action {action} was altered.</source>
        <translation>Änderung {n} von Vorgang {action} wurde verändert.</translation>
    </message>
    <message>
        <source>Changes of action {n} belong to no action.</source>
        <translation>Änderungen von Vorgang {n} gehören zu keinem Vorgang.</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Nothing was recorded by that day. The first action is of {day}.</source>
        <translation>Bis zu diesem Tag ist nichts verzeichnet. Der erste Vorgang ist vom {day}.</translation>
    </message>
    <message>
        <source>SQLite says: {what}</source>
        <translation>SQLite meldet: {what}</translation>
    </message>
    <message>
        <source>Something that this refers to is no longer there, or something still refers to it. Nothing was changed.</source>
        <translation>Etwas, worauf dies verweist, ist nicht mehr da, oder etwas verweist noch darauf. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The changes of action {n} are not those that were recorded.</source>
        <translation>Die Änderungen von Vorgang {n} sind nicht die aufgezeichneten.</translation>
    </message>
    <message>
        <source>The disk could not be read or written ({why}). Nothing was changed. Check the drive that holds {folder}.</source>
        <translation>Der Datenträger ließ sich nicht lesen oder beschreiben ({why}). Es wurde nichts geändert. Prüfen Sie das Laufwerk von {folder}.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full ({free} KB free). Make at least 50 MB free and try again. Nothing was changed.</source>
        <translation>Der Datenträger von {folder} ist voll ({free} KB frei). Schaffen Sie mindestens 50 MB Platz und versuchen Sie es noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The drive of “{folder}” is full ({free} MB free), so “{name}” was not written. Make room there or choose another place.</source>
        <translation>Das Laufwerk von „{folder}“ ist voll ({free} MB frei), deshalb wurde „{name}“ nicht geschrieben. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The drive of “{folder}” is full, so “{name}” was not written. Make room there or choose another place.</source>
        <translation>Das Laufwerk von „{folder}“ ist voll, deshalb wurde „{name}“ nicht geschrieben. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file cannot be read through: {what}</source>
        <translation>Die Datei lässt sich nicht ganz lesen: {what}</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it, or choose another.</source>
        <translation>Den Ordner {folder} gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist. Choose another place.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The index of codes does not fit the records: {n} entries differ.</source>
        <translation>Der Index der Codes passt nicht zu den Datensätzen: {n} Einträge weichen ab.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive. Choose a shorter one.</source>
        <translation>Der Name „{name}“ ist zu lang für dieses Laufwerk. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The update of {path} would lose records ({tables}). Nothing was changed.</source>
        <translation>Bei der Umstellung von {path} gingen Datensätze verloren ({tables}). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The work was interrupted. Nothing was changed.</source>
        <translation>Die Arbeit wurde unterbrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is already a file {path}. Choose another name, or open that one.</source>
        <translation>Es gibt schon eine Datei {path}. Wählen Sie einen anderen Namen oder öffnen Sie diese.</translation>
    </message>
    <message>
        <source>There is no action {n}.</source>
        <translation>Es gibt keinen Vorgang {n}.</translation>
    </message>
    <message>
        <source>There is no backup “{name}”. `itam-desktop backups` lists them.</source>
        <translation>Es gibt keine Sicherung „{name}“. `itam-desktop backups` zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This field is no longer there. Nothing was changed.</source>
        <translation>Dieses Feld gibt es nicht mehr. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This would break a rule of the register ({rule}). Nothing was changed.</source>
        <translation>Das würde eine Regel des Bestands verletzen ({rule}). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This {kind} is no longer there.</source>
        <translation>Das gibt es nicht mehr: {kind}.</translation>
    </message>
    <message>
        <source>Two records would have the same value where each needs its own. Nothing was changed.</source>
        <translation>Zwei Datensätze hätten denselben Wert, wo jeder seinen eigenen braucht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Waiting for: {what}. Try again when it is done. Nothing was changed.</source>
        <translation>Es wird gewartet auf: {what}. Versuchen Sie es noch einmal, wenn das fertig ist. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>before the update from version {old} to {new}</source>
        <translation>vor der Umstellung von Version {old} auf {new}</translation>
    </message>
    <message>
        <source>first action of the day</source>
        <translation>erster Vorgang des Tages</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one noted</source>
        <translation>ihre SHA-256 ist nicht die vermerkte</translation>
    </message>
    <message>
        <source>its content does not fit together</source>
        <translation>ihr Inhalt passt nicht zusammen</translation>
    </message>
    <message>
        <source>its tables are missing</source>
        <translation>ihre Tabellen fehlen</translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation>ihre Version fehlt</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>something later</source>
        <translation>etwas Späteres</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>den Datensatz</translation>
    </message>
    <message>
        <source>{field} is already taken by another {kind}. Each needs its own.</source>
        <translation>{field} ist schon vergeben ({kind}). Jeder Eintrag braucht einen eigenen Wert.</translation>
    </message>
    <message>
        <source>{field} was</source>
        <translation>{field} war</translation>
    </message>
    <message>
        <source>{field} “{value}” is already taken by another {kind}. Each needs its own.</source>
        <translation>{field} „{value}“ ist schon vergeben ({kind}). Jeder Eintrag braucht einen eigenen Wert.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: you have no permission. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden: Ihnen fehlt die Berechtigung. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{kind} {id} differs from its history.</source>
        <translation>{kind} {id} weicht vom eigenen Verlauf ab.</translation>
    </message>
    <message>
        <source>{kind} {id} has a history but is not there.</source>
        <translation>{kind} {id} hat einen Verlauf, ist aber nicht da.</translation>
    </message>
    <message>
        <source>{kind} {id} is not what was written: its digest differs.</source>
        <translation>{kind} {id} ist nicht, was geschrieben wurde: Die Prüfsumme weicht ab.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder or the file is read-only. You can look, but not change anything.</source>
        <translation>{path} kann nicht geschrieben werden: Der Ordner oder die Datei ist schreibgeschützt. Sie können alles ansehen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. Nothing was changed.</source>
        <translation>{path} kann nicht geschrieben werden: {why}. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} is a database, but not an office file of ITAM Desktop. It was left as it is.</source>
        <translation>{path} ist eine Datenbank, aber keine Bürodatei von ITAM Desktop. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} is a folder, not an office file.</source>
        <translation>{path} ist ein Ordner, keine Bürodatei.</translation>
    </message>
    <message>
        <source>{path} is a folder. Say the name of a file in it.</source>
        <translation>{path} ist ein Ordner. Nennen Sie den Namen einer Datei darin.</translation>
    </message>
    <message>
        <source>{path} is an office file. Choose another name; nothing was written.</source>
        <translation>{path} ist eine Bürodatei. Wählen Sie einen anderen Namen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{path} is busy with other work. Try again in a moment. Nothing was changed.</source>
        <translation>{path} ist mit anderem beschäftigt. Versuchen Sie es gleich noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). It was left as it is. Restore the last good backup: Settings, Backups, or `itam-desktop backups` and `itam-desktop restore`.</source>
        <translation>{path} ist beschädigt ({why}). Die Datei blieb, wie sie ist. Stellen Sie die letzte gute Sicherung wieder her: Einstellungen, Sicherungen, oder `itam-desktop backups` und `itam-desktop restore`.</translation>
    </message>
    <message>
        <source>{path} is in use by {what}{where} (process {pid}). Close it there, or do this in that window.</source>
        <translation>{path} wird von {what}{where} benutzt (Prozess {pid}). Schließen Sie die Datei dort oder arbeiten Sie in jenem Fenster.</translation>
    </message>
    <message>
        <source>{path} is not a plain file, so it is no office file.</source>
        <translation>{path} ist keine gewöhnliche Datei, also auch keine Bürodatei.</translation>
    </message>
    <message>
        <source>{path} is not a plain file, so nothing can be written there.</source>
        <translation>{path} ist keine gewöhnliche Datei, dorthin kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>{path} is not an office file of ITAM Desktop, or its beginning is damaged. It was left as it is. If it should be one, restore a backup: Settings, Backups.</source>
        <translation>{path} ist keine Bürodatei von ITAM Desktop, oder ihr Anfang ist beschädigt. Sie blieb, wie sie ist. Sollte sie eine sein, stellen Sie eine Sicherung wieder her: Einstellungen, Sicherungen.</translation>
    </message>
    <message>
        <source>{path} is the file that is being read. Choose another name; nothing was written.</source>
        <translation>{path} ist die Datei, die gelesen wird. Wählen Sie einen anderen Namen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{path} is the office file itself, not a backup of it.</source>
        <translation>{path} ist die Bürodatei selbst, keine Sicherung davon.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of ITAM Desktop. Install that version to open it. The file was left as it is.</source>
        <translation>{path} wurde von einer neueren Version von ITAM Desktop geschrieben. Installieren Sie jene Version, um die Datei zu öffnen. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{what} is in the bin. Take it out of the bin first.</source>
        <translation>{what} liegt im Papierkorb. Holen Sie es zuerst heraus.</translation>
    </message>
    <message>
        <source>“{name}” could not be written in “{folder}”: {reason}.</source>
        <translation>„{name}“ konnte in „{folder}“ nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>„{name}“ ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose another name for the file.</source>
        <translation>„{name}“ ist ein Ordner. Wählen Sie einen anderen Namen für die Datei.</translation>
    </message>
    <message>
        <source>“{name}” is not an ordinary file, so it is not read.</source>
        <translation>„{name}“ ist keine gewöhnliche Datei und wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>“{name}” is open in another program. Close it there and try again.</source>
        <translation>„{name}“ ist in einem anderen Programm geöffnet. Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” may not be written in “{folder}”. Choose a folder of your own.</source>
        <translation>„{name}“ darf in „{folder}“ nicht geschrieben werden. Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“{what}” cannot be taken back: it only notes what happened.</source>
        <translation>„{what}“ lässt sich nicht zurücknehmen: Es vermerkt nur, was geschah.</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone: {field} would refer to something that is no longer there.</source>
        <translation>„{what}“ lässt sich nicht rückgängig machen: {field} würde auf etwas verweisen, das nicht mehr da ist.</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone: {n} {kind} refer by now to what would go to the bin, as {field}. Change those first.</source>
        <translation>„{what}“ lässt sich nicht rückgängig machen: Inzwischen verweisen {n} {kind} als {field} auf das, was in den Papierkorb käme. Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone: “{later}” has since changed {field}. Undo that first.</source>
        <translation>„{what}“ lässt sich nicht rückgängig machen: „{later}“ hat seitdem geändert: {field}. Machen Sie zuerst das rückgängig.</translation>
    </message>
    <message>
        <source>“{what}” is not undone.</source>
        <translation>„{what}“ ist nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“{what}” was already undone.</source>
        <translation>„{what}“ wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“{what}” would lie in itself. Nothing was changed.</source>
        <translation>„{what}“ läge in sich selbst. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>upkeep</name>
    <message>
        <source>A meter does not count below zero.</source>
        <translation>Ein Zähler zählt nicht unter null.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Pro Monat</translation>
    </message>
    <message>
        <source>A number: every 2 years, every 6 months. Leave it empty when only the meter counts.</source>
        <translation>Eine Zahl: alle 2 Jahre, alle 6 Monate. Leer lassen, wenn nur der Zähler gilt.</translation>
    </message>
    <message>
        <source>Add a plan</source>
        <translation>Plan hinzufügen</translation>
    </message>
    <message>
        <source>Add maintenance</source>
        <translation>Wartung hinzufügen</translation>
    </message>
    <message>
        <source>Add the plan</source>
        <translation>Plan hinzufügen</translation>
    </message>
    <message>
        <source>Another plan…</source>
        <translation>Anderer Plan…</translation>
    </message>
    <message>
        <source>Batteries of the UPS</source>
        <translation>Akkus der USV</translation>
    </message>
    <message>
        <source>Brake fluid</source>
        <translation>Bremsflüssigkeit</translation>
    </message>
    <message>
        <source>Brakes</source>
        <translation>Bremsen</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Cancel {what}</source>
        <translation>{what} kündigen</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Gekündigt am</translation>
    </message>
    <message>
        <source>Cancelled {what} on {tag}</source>
        <translation>{what} an {tag} abgesagt</translation>
    </message>
    <message>
        <source>Cars, printers and whatever counts kilometres, pages or hours. A category says in Settings what its things count.</source>
        <translation>Autos, Drucker und was sonst Kilometer, Seiten oder Stunden zählt. Was die Gegenstände einer Kategorie zählen, sagt sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Change of tyres</source>
        <translation>Reifenwechsel</translation>
    </message>
    <message>
        <source>Check-list</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Cleaning and dust</source>
        <translation>Reinigung und Staub</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Früher erledigt</translation>
    </message>
    <message numerus="yes">
        <source>Done {n} times</source>
        <comment>Done {n} time</comment>
        <translation>
            <numerusform>{n}-mal erledigt</numerusform>
            <numerusform>{n}-mal erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Erledigt…</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Drum</source>
        <translation>Trommel</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Either a company does it or our own staff. Empty one of the two.</source>
        <translation>Entweder macht es eine Firma oder eigenes Personal. Leeren Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Electrical safety test</source>
        <translation>Elektrische Sicherheitsprüfung</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Plan beenden</translation>
    </message>
    <message>
        <source>Ended the plan {what} of {tag}</source>
        <translation>Plan {what} von {tag} beendet</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Every so much on the meter</source>
        <translation>Abstand nach Zähler</translation>
    </message>
    <message>
        <source>Expected price</source>
        <translation>Erwarteter Preis</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>Lüfter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Fertig am</translation>
    </message>
    <message>
        <source>Finished {what} on {tag}</source>
        <translation>{what} an {tag} abgeschlossen</translation>
    </message>
    <message>
        <source>Firmware and settings saved</source>
        <translation>Firmware und Einstellungen gesichert</translation>
    </message>
    <message>
        <source>First due</source>
        <translation>Zuerst fällig</translation>
    </message>
    <message>
        <source>First-aid kit and warning triangle</source>
        <translation>Verbandskasten und Warndreieck</translation>
    </message>
    <message>
        <source>Fixed days need a first day and how often.</source>
        <translation>Feste Tage brauchen einen ersten Tag und einen Abstand.</translation>
    </message>
    <message>
        <source>For which day?</source>
        <translation>Für welchen Tag?</translation>
    </message>
    <message>
        <source>From plan</source>
        <translation>Aus Plan</translation>
    </message>
    <message>
        <source>From when it was last done</source>
        <translation>Ab der letzten Erledigung</translation>
    </message>
    <message>
        <source>Glass and feeder</source>
        <translation>Glas und Einzug</translation>
    </message>
    <message>
        <source>Goes back to asset</source>
        <translation>Zurück an Gegenstand</translation>
    </message>
    <message>
        <source>Goes back to person</source>
        <translation>Zurück an Person</translation>
    </message>
    <message>
        <source>Goes back to place</source>
        <translation>Zurück an Ort</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ging</translation>
    </message>
    <message>
        <source>How long the thing could not be used.</source>
        <translation>Wie lange der Gegenstand nicht nutzbar war.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How often? Say every how many months, or every so much on the meter.</source>
        <translation>Wie oft? Sagen Sie, alle wie viele Monate oder nach wie viel auf dem Zähler.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>In order with defects</source>
        <translation>In Ordnung mit Mängeln</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Into stock</source>
        <translation>Ins Lager</translation>
    </message>
    <message>
        <source>It cannot be finished before it was started, on {day}.</source>
        <translation>Es kann nicht vor dem Beginn am {day} fertig sein.</translation>
    </message>
    <message>
        <source>It goes to repair</source>
        <translation>In Reparatur geben</translation>
    </message>
    <message>
        <source>It goes to repair: nobody has it until it is done</source>
        <translation>In Reparatur geben: Niemand hat es, bis es erledigt ist</translation>
    </message>
    <message>
        <source>It is due on {day}. Its rule stays as it is.</source>
        <translation>Fällig am {day}. Die Regel bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It stays in repair</source>
        <translation>Bleibt in Reparatur</translation>
    </message>
    <message>
        <source>Kilometres, pages or hours, as the meter counts.</source>
        <translation>Kilometer, Seiten oder Stunden, je nach Zähler.</translation>
    </message>
    <message>
        <source>Last done</source>
        <translation>Zuletzt erledigt</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Stand</translation>
    </message>
    <message>
        <source>Last reading: {value}</source>
        <translation>Letzter Stand: {value}</translation>
    </message>
    <message>
        <source>Last reading: {value} on {day}</source>
        <translation>Letzter Stand: {value} am {day}</translation>
    </message>
    <message>
        <source>Leave it empty when our own staff does it.</source>
        <translation>Leer lassen, wenn eigenes Personal es macht.</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Like +2w or a date.</source>
        <translation>Etwa +2W oder ein Datum.</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Zählerstand</translation>
    </message>
    <message>
        <source>Meter readings</source>
        <translation>Zählerstände</translation>
    </message>
    <message>
        <source>Meter then</source>
        <translation>Zähler dabei</translation>
    </message>
    <message>
        <source>Meter when last done</source>
        <translation>Zähler bei letzter Erledigung</translation>
    </message>
    <message>
        <source>Meter: {value} {unit} on {day}</source>
        <translation>Zähler: {value} {unit} am {day}</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>New plan for {what}</source>
        <translation>Neuer Plan für {what}</translation>
    </message>
    <message>
        <source>New reading</source>
        <translation>Neuer Stand</translation>
    </message>
    <message>
        <source>New reading of {what}</source>
        <translation>Neuer Stand von {what}</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Next due at</source>
        <translation>Fällig bei</translation>
    </message>
    <message>
        <source>No maintenance yet</source>
        <translation>Noch keine Wartung</translation>
    </message>
    <message>
        <source>No meters yet</source>
        <translation>Noch keine Zähler</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>Noch keine Pläne</translation>
    </message>
    <message>
        <source>Nobody had it before the repair. Put it into stock.</source>
        <translation>Vor der Reparatur hatte es niemand. Nehmen Sie es ins Lager.</translation>
    </message>
    <message>
        <source>Nobody has it until it is done.</source>
        <translation>Niemand hat es, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Not worth repairing</source>
        <translation>Reparatur lohnt nicht</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>Öl</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>On fixed days from the first one</source>
        <translation>An festen Tagen ab dem ersten</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>An welchem Tag?</translation>
    </message>
    <message>
        <source>One thing a line.</source>
        <translation>Eines je Zeile.</translation>
    </message>
    <message>
        <source>One thing a line; [x] before it when it is done.</source>
        <translation>Eines je Zeile; [x] davor, wenn es erledigt ist.</translation>
    </message>
    <message>
        <source>Only when the meter was replaced or misread.</source>
        <translation>Nur wenn der Zähler ersetzt oder falsch abgelesen wurde.</translation>
    </message>
    <message>
        <source>Or at {reading} on the meter</source>
        <translation>Oder bei Zählerstand {reading}</translation>
    </message>
    <message>
        <source>Own staff</source>
        <translation>Eigenes Personal</translation>
    </message>
    <message>
        <source>Paper path</source>
        <translation>Papierweg</translation>
    </message>
    <message>
        <source>Papers in the car</source>
        <translation>Papiere im Fahrzeug</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Plan maintenance of {what}</source>
        <translation>Wartung planen: {what}</translation>
    </message>
    <message>
        <source>Plan the upkeep of {what}</source>
        <translation>Wartungspläne für {what}</translation>
    </message>
    <message>
        <source>Plan these</source>
        <translation>Diese planen</translation>
    </message>
    <message>
        <source>Plan upkeep…</source>
        <translation>Wartung planen…</translation>
    </message>
    <message>
        <source>Plan {what}</source>
        <translation>{what} planen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Planned the upkeep of {tag}</source>
        <translation>Wartung von {tag} geplant</translation>
    </message>
    <message>
        <source>Planned {what} for {tag}</source>
        <translation>{what} für {tag} geplant</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Plans stand here from their reminder on, by the calendar or by the meter.</source>
        <translation>Pläne stehen hier ab ihrer Erinnerung, nach dem Kalender oder nach dem Zähler.</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Postpone {what}</source>
        <translation>{what} verschieben</translation>
    </message>
    <message>
        <source>Postponed to</source>
        <translation>Verschoben auf</translation>
    </message>
    <message>
        <source>Postponed {what} of {tag} to {day}</source>
        <translation>{what} von {tag} auf {day} verschoben</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Luftdruck</translation>
    </message>
    <message>
        <source>Read meter…</source>
        <translation>Zähler ablesen…</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Abgelesen am</translation>
    </message>
    <message>
        <source>Read the meter of {tag}: {value}</source>
        <translation>Zähler von {tag} abgelesen: {value}</translation>
    </message>
    <message>
        <source>Read the meter of {what}</source>
        <translation>Zähler ablesen: {what}</translation>
    </message>
    <message>
        <source>Read {n} meters</source>
        <translation>{n} Zähler abgelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Zählerstände</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Zulassung</translation>
    </message>
    <message>
        <source>Registration and tax</source>
        <translation>Zulassung und Steuer</translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation>Vorher erinnern</translation>
    </message>
    <message>
        <source>Remind before on the meter</source>
        <translation>Vorher erinnern (Zähler)</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Repair done…</source>
        <translation>Reparatur erledigt…</translation>
    </message>
    <message>
        <source>Repair {what}</source>
        <translation>{what} reparieren</translation>
    </message>
    <message>
        <source>Repairs, upgrades, inspections and calibrations: planned, under way and done, with what they cost.</source>
        <translation>Reparaturen, Aufrüstungen, Prüfungen und Kalibrierungen: geplant, in Arbeit und erledigt, mit dem, was sie kosten.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren…</translation>
    </message>
    <message>
        <source>Restore from a backup, as a test</source>
        <translation>Wiederherstellung aus Sicherung, als Test</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Rollers</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Stände speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save the other {n}</source>
        <comment>Save the other {n}</comment>
        <translation>
            <numerusform>Den {n} anderen speichern</numerusform>
            <numerusform>Die {n} anderen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Grund angeben…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service by pages</source>
        <translation>Service nach Seiten</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start {what}</source>
        <translation>{what} beginnen</translation>
    </message>
    <message>
        <source>Started {what} on {tag}</source>
        <translation>{what} an {tag} begonnen</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Beginnen…</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>That day is still to come. A meter is read today or earlier.</source>
        <translation>Dieser Tag kommt erst noch. Ein Zähler wird heute oder früher abgelesen.</translation>
    </message>
    <message>
        <source>That day is still to come. Plan it for then instead.</source>
        <translation>Dieser Tag kommt erst noch. Planen Sie es stattdessen für dann.</translation>
    </message>
    <message>
        <source>The downtime cannot be below zero.</source>
        <translation>Die Ausfallzeit kann nicht unter null liegen.</translation>
    </message>
    <message>
        <source>The plan “{what}” has ended.</source>
        <translation>Der Plan „{what}“ ist beendet.</translation>
    </message>
    <message>
        <source>There are no usual plans for this kind of thing. Make one of your own.</source>
        <translation>Für diese Art von Gegenstand gibt es keine üblichen Pläne. Legen Sie einen eigenen an.</translation>
    </message>
    <message>
        <source>This maintenance is no longer there.</source>
        <translation>Diese Wartung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This plan is no longer there.</source>
        <translation>Diesen Plan gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Tick the plans that you want.</source>
        <translation>Haken Sie die gewünschten Pläne an.</translation>
    </message>
    <message>
        <source>To a day after today.</source>
        <translation>Auf einen Tag nach heute.</translation>
    </message>
    <message>
        <source>To whoever had it</source>
        <translation>An früheren Inhaber</translation>
    </message>
    <message>
        <source>Tread depth noted</source>
        <translation>Profiltiefe notiert</translation>
    </message>
    <message>
        <source>Type a reading first.</source>
        <translation>Tippen Sie zuerst einen Stand ein.</translation>
    </message>
    <message>
        <source>Tyres</source>
        <translation>Reifen</translation>
    </message>
    <message>
        <source>Under warranty</source>
        <translation>Auf Garantie</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Aufrüstung</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Upkeep plan</source>
        <translation>Wartungsplan</translation>
    </message>
    <message>
        <source>Upkeep plans</source>
        <translation>Wartungspläne</translation>
    </message>
    <message>
        <source>Use “Done…”: it asks how it went, and makes the next one.</source>
        <translation>Nehmen Sie „Erledigt…“: Das fragt, wie es ging, und legt die nächste Wartung an.</translation>
    </message>
    <message>
        <source>Usual plans, to begin with. What the law or the maker asks stands above them.</source>
        <translation>Übliche Pläne für den Anfang. Was Gesetz oder Hersteller verlangen, geht vor.</translation>
    </message>
    <message>
        <source>Vehicle inspection</source>
        <translation>Hauptuntersuchung</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>War fällig</translation>
    </message>
    <message>
        <source>Was due back</source>
        <translation>Rückgabe war bis</translation>
    </message>
    <message>
        <source>Waste toner box</source>
        <translation>Resttonerbehälter</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What comes again: inspections, tyres, service by kilometres or pages. On an asset, “Plan upkeep…” suggests fitting ones.</source>
        <translation>Was wiederkehrt: Prüfungen, Reifen, Service nach Kilometern oder Seiten. An einem Gegenstand schlägt „Wartung planen…“ passende Pläne vor.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Wheel nuts tightened after 50 km</source>
        <translation>Radmuttern nach 50 km nachgezogen</translation>
    </message>
    <message>
        <source>When is it due for the first time?</source>
        <translation>Wann ist es zum ersten Mal fällig?</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>Which asset?</source>
        <translation>Welcher Gegenstand?</translation>
    </message>
    <message>
        <source>Who does it; leave it empty when our own staff does.</source>
        <translation>Wer es macht; leer lassen, wenn es eigenes Personal ist.</translation>
    </message>
    <message>
        <source>Why it is lower</source>
        <translation>Warum niedriger</translation>
    </message>
    <message>
        <source>Work cannot be finished before it was started. Nothing was changed.</source>
        <translation>Eine Arbeit kann nicht fertig sein, bevor sie begonnen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>etwa {day}</translation>
    </message>
    <message>
        <source>and {n} more: search for their tag or name</source>
        <translation>und {n} weitere: Suchen Sie nach Inventarnummer oder Name</translation>
    </message>
    <message>
        <source>at {n} {unit}</source>
        <translation>bei {n} {unit}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>due at {n}</source>
        <translation>fällig bei {n}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation>alle {n} Monate</translation>
    </message>
    <message>
        <source>every {n} on the meter</source>
        <translation>alle {n} auf dem Zähler</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>noch kein Tag</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>geplant für {day}</translation>
    </message>
    <message>
        <source>twice a year, April and October</source>
        <translation>zweimal im Jahr, April und Oktober</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>under way since {day}</source>
        <translation>in Arbeit seit {day}</translation>
    </message>
    <message>
        <source>{now} of {mark} {unit}</source>
        <translation>{now} von {mark} {unit}</translation>
    </message>
    <message numerus="yes">
        <source>{n} hours of downtime</source>
        <comment>{n} hour of downtime</comment>
        <translation>
            <numerusform>{n} Stunde Ausfallzeit</numerusform>
            <numerusform>{n} Stunden Ausfallzeit</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{value} is above the later reading of {after} on {day}. Say why, or correct the day.</source>
        <translation>{value} liegt über dem späteren Stand {after} vom {day}. Sagen Sie, warum, oder berichtigen Sie den Tag.</translation>
    </message>
    <message>
        <source>{value} is below the reading of {before} on {day}. A meter does not run backwards: say why (replaced, misread).</source>
        <translation>{value} liegt unter dem Stand {before} vom {day}. Ein Zähler läuft nicht rückwärts: Sagen Sie, warum (ersetzt, falsch abgelesen).</translation>
    </message>
    <message>
        <source>{value} is below {before}, which stands with the asset. A meter does not run backwards: say why (replaced, misread).</source>
        <translation>{value} liegt unter dem Stand {before}, der beim Gegenstand steht. Ein Zähler läuft nicht rückwärts: Sagen Sie, warum (ersetzt, falsch abgelesen).</translation>
    </message>
    <message>
        <source>{what} is not in repair, so there is nothing to bring back.</source>
        <translation>{what} ist nicht in Reparatur, es gibt also nichts zurückzubringen.</translation>
    </message>
    <message>
        <source>{what}, due {day}</source>
        <translation>{what}, fällig am {day}</translation>
    </message>
    <message>
        <source>{what}, planned</source>
        <translation>{what}, geplant</translation>
    </message>
    <message>
        <source>{what}, under way</source>
        <translation>{what}, in Arbeit</translation>
    </message>
    <message>
        <source>{what}: {tag}</source>
        <translation>{what}: {tag}</translation>
    </message>
    <message>
        <source>{why} Use “Read meter…” for that.</source>
        <translation>{why} Nehmen Sie dafür „Zähler ablesen…“.</translation>
    </message>
    <message>
        <source>“{what}” is already: {state}. Nothing more can be done with it but undo.</source>
        <translation>„{what}“ ist schon: {state}. Möglich ist nur noch Rückgängig.</translation>
    </message>
    <message>
        <source>“{what}” is under way. Finish or cancel it.</source>
        <translation>„{what}“ ist in Arbeit. Schließen Sie es ab oder sagen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>(several values)</source>
        <translation>(mehrere Werte)</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>A tag with its check character</source>
        <translation>Eine Inventarnummer mit ihrem Prüfzeichen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All but these</source>
        <translation>Alle außer diesen</translation>
    </message>
    <message>
        <source>All have this already.</source>
        <translation>Das haben schon alle.</translation>
    </message>
    <message>
        <source>Arrow keys move, Enter opens</source>
        <translation>Pfeiltasten bewegen, Eingabetaste öffnet</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Can be undone.</source>
        <translation>Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Capital and small letters are exchanged: Caps Lock is on.</source>
        <translation>Groß- und Kleinbuchstaben sind vertauscht: Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change fields</source>
        <translation>Felder ändern</translation>
    </message>
    <message>
        <source>Change fields…</source>
        <translation>Felder ändern…</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>{field} ändern</translation>
    </message>
    <message>
        <source>Change {n} records: {kind}</source>
        <translation>{n} Datensätze ändern: {kind}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changes {n} records.</source>
        <comment>Changes {n} record.</comment>
        <translation>
            <numerusform>Ändert {n} Datensatz.</numerusform>
            <numerusform>Ändert {n} Datensätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a column to filter by</source>
        <translation>Spalte zum Filtern wählen</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Choose a record to see it here.</source>
        <translation>Wählen Sie einen Datensatz, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Aus der Liste wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Codes end in different ways: {ends}.</source>
        <translation>Die Codes enden verschieden: {ends}.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copied {n} rows.</source>
        <translation>{n} Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Create “{title}”</source>
        <translation>„{title}“ anlegen</translation>
    </message>
    <message>
        <source>Delete takes this filter away</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Digits 0 to 9</source>
        <translation>Ziffern 0 bis 9</translation>
    </message>
    <message numerus="yes">
        <source>Do the other {count}</source>
        <comment>Do the other {count}</comment>
        <translation>
            <numerusform>Rest ausführen ({count})</numerusform>
            <numerusform>Rest ausführen ({count})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the other {n}</source>
        <comment>Do the other {n}</comment>
        <translation>
            <numerusform>Rest ausführen ({n})</numerusform>
            <numerusform>Rest ausführen ({n})</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Draft kept, even if the power fails</source>
        <translation>Entwurf gesichert, auch gegen Stromausfall</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Empties it in {n} records.</source>
        <comment>Empties it in {n} record.</comment>
        <translation>
            <numerusform>Leert es in {n} Datensatz.</numerusform>
            <numerusform>Leert es in {n} Datensätzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Enter (line feed)</source>
        <translation>Eingabetaste (Zeilenvorschub)</translation>
    </message>
    <message>
        <source>Enter (two signs)</source>
        <translation>Eingabetaste (zwei Zeichen)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter {column}</source>
        <translation>{column} filtern</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Wert suchen</translation>
    </message>
    <message>
        <source>Find a value of {column}</source>
        <translation>Wert von {column} suchen</translation>
    </message>
    <message>
        <source>For example: Laptops in Hamburg</source>
        <translation>Zum Beispiel: Laptops in Hamburg</translation>
    </message>
    <message>
        <source>For other programs, scan “AIM identifier off” in the manual.</source>
        <translation>Für andere Programme scannen Sie „AIM identifier off“ in der Anleitung.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>französische</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>German</source>
        <translation>deutsche</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Geben Sie der Ansicht einen Namen.</translation>
    </message>
    <message>
        <source>Goes on where you left off: this was not saved yet.</source>
        <translation>Es geht weiter, wo Sie aufhörten: Das war noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Nach dieser Spalte gruppieren</translation>
    </message>
    <message>
        <source>Grouped by: {field}</source>
        <translation>Gruppiert nach: {field}</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Hold a code before the camera until you hear it. Each is taken once.</source>
        <translation>Halten Sie einen Code vor die Kamera, bis Sie es hören. Jeder wird einmal genommen.</translation>
    </message>
    <message>
        <source>How much time</source>
        <translation>Wie viel Zeit</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>In the scanner&apos;s manual, look for “keyboard country” or “keyboard layout” and scan the code for {computer} there. Until then, tags with a check character are put right by themselves; other codes are not.</source>
        <translation>Suchen Sie in der Anleitung des Scanners „keyboard country“ oder „keyboard layout“, und scannen Sie dort den Code für {computer}. Bis dahin werden Inventarnummern mit Prüfzeichen von selbst berichtigt; andere Codes nicht.</translation>
    </message>
    <message>
        <source>It keeps filters, search, order and columns; it is yours.</source>
        <translation>Sie behält Filter, Suche, Reihenfolge und Spalten; sie gehört Ihnen.</translation>
    </message>
    <message>
        <source>Its speed is good: usually {usual} ms between two signs, up to {ms}.</source>
        <translation>Die Geschwindigkeit ist gut: meist {usual} ms zwischen zwei Zeichen, höchstens {ms}.</translation>
    </message>
    <message>
        <source>Keep this value for the next record</source>
        <translation>Diesen Wert für den nächsten Datensatz behalten</translation>
    </message>
    <message>
        <source>Keep {field} for the next record</source>
        <translation>{field} für den nächsten Datensatz behalten</translation>
    </message>
    <message>
        <source>Keeps its value for the next record</source>
        <translation>Behält den Wert für den nächsten Datensatz</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Listening on {port}.</source>
        <translation>Wartet an {port}.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Weitere Ansichten</translation>
    </message>
    <message>
        <source>Move to the back</source>
        <translation>Nach hinten schieben</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Nach vorn schieben</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>Neu: {kind}</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>Next 90 days</source>
        <translation>Nächste 90 Tage</translation>
    </message>
    <message>
        <source>No code was found on {file}. Take the photo nearer, straight, and in good light.</source>
        <translation>Auf {file} wurde kein Code gefunden. Fotografieren Sie näher, gerade und bei gutem Licht.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>No program opens {file}. It lies in {path}.</source>
        <translation>Kein Programm öffnet {file}. Die Datei liegt in {path}.</translation>
    </message>
    <message>
        <source>No record fits this search and view.</source>
        <translation>Kein Datensatz passt zu dieser Suche und Ansicht.</translation>
    </message>
    <message>
        <source>None free</source>
        <translation>Keiner frei</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing had to change.</source>
        <translation>Nichts musste geändert werden.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Nothing was changed so far.</source>
        <translation>Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>One undo takes it all back.</source>
        <translation>Einmal „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation>Diese Seite öffnen</translation>
    </message>
    <message>
        <source>Open “{title}”</source>
        <translation>„{title}“ öffnen</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message>
        <source>Out of the bin</source>
        <translation>Aus dem Papierkorb</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Speichern und nächsten hinzufügen</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Als neue Ansicht speichern…</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save what is shown as a view</source>
        <translation>Das Gezeigte als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save what is shown as “{name}”</source>
        <translation>Das Gezeigte als „{name}“ speichern</translation>
    </message>
    <message>
        <source>Saved the view “{name}”.</source>
        <translation>Ansicht „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} gespeichert.</translation>
    </message>
    <message>
        <source>Scan each code again. If it stays so, scan “suffix Enter (CR)” in the scanner&apos;s manual.</source>
        <translation>Scannen Sie jeden Code noch einmal. Wenn es so bleibt, scannen Sie „suffix Enter (CR)“ in der Anleitung des Scanners.</translation>
    </message>
    <message>
        <source>Scan each code alone, with the text cursor nowhere else. If it stays so, scan “no prefix” in the scanner&apos;s manual.</source>
        <translation>Scannen Sie jeden Code für sich, und lassen Sie den Textcursor sonst nirgends stehen. Wenn es so bleibt, scannen Sie „no prefix“ in der Anleitung des Scanners.</translation>
    </message>
    <message>
        <source>Scan only the codes shown here. If it was one of them, the keyboard of the scanner or of this computer is one this page does not know.</source>
        <translation>Scannen Sie nur die hier gezeigten Codes. Wenn es einer davon war, kennt diese Seite die Tastatur des Scanners oder dieses Rechners nicht.</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Mit der Kamera scannen</translation>
    </message>
    <message>
        <source>Scan “case conversion: none” in the scanner&apos;s manual. Tags are found in either case; serial numbers are compared without it too.</source>
        <translation>Scannen Sie „case conversion: none“ in der Anleitung des Scanners. Inventarnummern werden in beiden Schreibweisen gefunden; auch Seriennummern werden ohne sie verglichen.</translation>
    </message>
    <message>
        <source>Scan “inter-character delay 0” in its manual, or let it send F9 first: then speed does not matter.</source>
        <translation>Scannen Sie „inter-character delay 0“ in seiner Anleitung, oder lassen Sie ihn zuerst F9 senden: Dann kommt es auf die Geschwindigkeit nicht an.</translation>
    </message>
    <message>
        <source>Scan “no suffix” and then “suffix Enter (CR)” in the scanner&apos;s manual.</source>
        <translation>Scannen Sie „no suffix“ und dann „suffix Enter (CR)“ in der Anleitung des Scanners.</translation>
    </message>
    <message>
        <source>Scan “suffix Enter (CR)” in the scanner&apos;s manual if you scan in lists and dialogs too.</source>
        <translation>Scannen Sie „suffix Enter (CR)“ in der Anleitung des Scanners, wenn Sie auch in Listen und Dialogen scannen.</translation>
    </message>
    <message>
        <source>Scan “suffix Enter (CR)” in the scanner&apos;s manual: it is quicker, and lets you scan in forms.</source>
        <translation>Scannen Sie „suffix Enter (CR)“ in der Anleitung des Scanners: Das ist schneller, und Sie können in Formularen scannen.</translation>
    </message>
    <message>
        <source>Scanners on a serial port need the part “PySide6_Addons”, which is not installed here. Scanners that type like a keyboard work without it.</source>
        <translation>Scanner an einer seriellen Schnittstelle brauchen den Teil „PySide6_Addons“, der hier nicht installiert ist. Scanner, die wie eine Tastatur tippen, gehen ohne ihn.</translation>
    </message>
    <message>
        <source>Scanning with the camera needs the part “PySide6_Addons” (on Linux also libpulse0), which is not installed here. Scanners and typing work without it.</source>
        <translation>Zum Scannen mit der Kamera braucht es den Teil „PySide6_Addons“ (unter Linux auch libpulse0), der hier nicht installiert ist. Scanner und Tippen gehen ohne ihn.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Suchen oder scannen</translation>
    </message>
    <message>
        <source>Search or scan…</source>
        <translation>Suchen oder scannen …</translation>
    </message>
    <message>
        <source>Set the keyboard first, then scan these codes again; or let it send F9 first.</source>
        <translation>Stellen Sie zuerst die Tastatur ein, und scannen Sie diese Codes dann noch einmal; oder lassen Sie ihn zuerst F9 senden.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show what there is</source>
        <translation>Zeigen, was es gibt</translation>
    </message>
    <message>
        <source>Shut all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Something else stands before the codes: {signs}.</source>
        <translation>Vor den Codes steht noch etwas: {signs}.</translation>
    </message>
    <message>
        <source>Sort by it next, after what is sorted by now</source>
        <translation>Als Nächstes danach sortieren, nach der jetzigen Sortierung</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sorted by: {fields}</source>
        <translation>Sortiert nach: {fields}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>Summe von</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Take this view away</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>The camera does not work: {why}</source>
        <translation>Die Kamera geht nicht: {why}</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>Die Kamera startet …</translation>
    </message>
    <message>
        <source>The computer cannot follow, or the cable does. Scan “inter-character delay 10 ms” in the scanner&apos;s manual, plug it in without a hub, and scan again.</source>
        <translation>Der Rechner kommt nicht mit, oder das Kabel. Scannen Sie „inter-character delay 10 ms“ in der Anleitung des Scanners, stecken Sie ihn ohne Verteiler ein, und scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The limit is set to {limit} ms for it. With radio scanners, stay nearer to the base, or let it send F9 first.</source>
        <translation>Die Grenze ist dafür auf {limit} ms gesetzt. Bleiben Sie mit Funkscannern näher an der Basis, oder lassen Sie ihn zuerst F9 senden.</translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>Dasselbe als Liste</translation>
    </message>
    <message>
        <source>The scanner and this computer have the same keyboard.</source>
        <translation>Scanner und Rechner haben dieselbe Tastatur.</translation>
    </message>
    <message>
        <source>The scanner is as slow as a person: up to {ms} ms between two signs.</source>
        <translation>Der Scanner ist so langsam wie ein Mensch: bis zu {ms} ms zwischen zwei Zeichen.</translation>
    </message>
    <message>
        <source>The scanner is slow: usually {usual} ms between two signs, up to {ms}.</source>
        <translation>Der Scanner ist langsam: meist {usual} ms zwischen zwei Zeichen, höchstens {ms}.</translation>
    </message>
    <message>
        <source>The scanner makes capital letters of all letters.</source>
        <translation>Der Scanner macht alle Buchstaben groß.</translation>
    </message>
    <message>
        <source>The scanner makes small letters of all letters.</source>
        <translation>Der Scanner macht alle Buchstaben klein.</translation>
    </message>
    <message>
        <source>The scanner sends Tab after a code. In a count it is taken as Enter.</source>
        <translation>Der Scanner sendet nach einem Code Tab. In einer Zählung gilt das als Eingabetaste.</translation>
    </message>
    <message>
        <source>The scanner sends control characters; this program leaves them out.</source>
        <translation>Der Scanner sendet Steuerzeichen; dieses Programm lässt sie weg.</translation>
    </message>
    <message>
        <source>The scanner sends nothing after a code: its end is known only by the pause after it.</source>
        <translation>Der Scanner sendet nach einem Code nichts: Sein Ende ist nur an der Pause danach zu erkennen.</translation>
    </message>
    <message>
        <source>The scanner sends the kind of code before each one ({sign}); this program leaves it out.</source>
        <translation>Der Scanner sendet vor jedem Code dessen Art ({sign}); dieses Programm lässt sie weg.</translation>
    </message>
    <message>
        <source>The scanner sends {end} after a code.</source>
        <translation>Der Scanner sendet nach einem Code {end}.</translation>
    </message>
    <message>
        <source>The scanner sends {key} first: its scans are known everywhere, in fields too.</source>
        <translation>Der Scanner sendet zuerst {key}: Seine Scans werden überall erkannt, auch in Feldern.</translation>
    </message>
    <message>
        <source>The scanner sends {signs} after the code.</source>
        <translation>Der Scanner sendet nach dem Code {signs}.</translation>
    </message>
    <message>
        <source>The scanner sends “{sign}” before each code, which another keyboard changes.</source>
        <translation>Der Scanner sendet vor jedem Code „{sign}“, was eine andere Tastatur verändert.</translation>
    </message>
    <message>
        <source>The scanner sends “{sign}” before each code: its scans are known everywhere by it.</source>
        <translation>Der Scanner sendet vor jedem Code „{sign}“: Daran werden seine Scans überall erkannt.</translation>
    </message>
    <message>
        <source>There are more. Type to find them.</source>
        <translation>Es gibt mehr. Tippen Sie, um sie zu finden.</translation>
    </message>
    <message>
        <source>There are several called “{title}”. Choose one from the list.</source>
        <translation>Mehrere heißen „{title}“. Wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>There is a view of this name already. Choose another name.</source>
        <translation>Eine Ansicht dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is one. Type another to replace it.</source>
        <translation>Vorhanden. Tippen Sie zum Ersetzen etwas anderes.</translation>
    </message>
    <message>
        <source>This computer has no camera that the program can use. Plug one in, or allow its use in the system’s settings.</source>
        <translation>Dieser Rechner hat keine Kamera, die das Programm benutzen kann. Schließen Sie eine an, oder erlauben Sie ihre Benutzung in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>This is none of the codes on this page: {texts}</source>
        <translation>Das ist keiner der Codes dieser Seite: {texts}</translation>
    </message>
    <message>
        <source>Tick what is to change.</source>
        <translation>Haken Sie an, was sich ändern soll.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Timeline as PDF</source>
        <translation>Zeitachse als PDF</translation>
    </message>
    <message>
        <source>Timeline of {name}</source>
        <translation>Zeitachse von {name}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To change: {fields}</source>
        <translation>Zu ändern: {fields}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Took the view “{name}” away.</source>
        <translation>Ansicht „{name}“ entfernt.</translation>
    </message>
    <message>
        <source>Turn Caps Lock off, or scan “Caps Lock off” (or “auto-detect Caps Lock”) in the scanner&apos;s manual. Tags are found in either case.</source>
        <translation>Schalten Sie die Feststelltaste aus, oder scannen Sie „Caps Lock off“ (oder „auto-detect Caps Lock“) in der Anleitung des Scanners. Inventarnummern werden in beiden Schreibweisen gefunden.</translation>
    </message>
    <message>
        <source>US</source>
        <translation>US-amerikanische</translation>
    </message>
    <message>
        <source>Values of {column}</source>
        <translation>Werte von {column}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is put in the bin stands here and can be taken out again.</source>
        <translation>Was im Papierkorb liegt, steht hier und lässt sich wieder herausholen.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>What you add stands here.</source>
        <translation>Was Sie hinzufügen, steht hier.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Whole life</source>
        <translation>Ganzes Leben</translation>
    </message>
    <message>
        <source>Write to this address</source>
        <translation>An diese Adresse schreiben</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Your scanner is set to a {scanner} keyboard while this computer has a {computer} one.</source>
        <translation>Der Scanner ist auf eine {scanner} Tastatur eingestellt, der Rechner hat aber eine {computer}.</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>etwa {n} Min.</translation>
    </message>
    <message>
        <source>about {n} s</source>
        <translation>etwa {n} s</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>is {value}</source>
        <translation>ist {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message numerus="yes">
        <source>{count} cannot be done</source>
        <comment>{count} cannot be done</comment>
        <translation>
            <numerusform>{count} geht nicht</numerusform>
            <numerusform>{count} gehen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{field} {sum}</source>
        <translation>{field} {sum}</translation>
    </message>
    <message>
        <source>{field}: nothing is called “{title}”. Choose from the list, or create it.</source>
        <translation>{field}: Nichts heißt „{title}“. Wählen Sie aus der Liste oder legen Sie es an.</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>{file} is a program. It is not started from here; save it elsewhere if you trust it.</source>
        <translation>{file} ist ein Programm. Es wird von hier nicht gestartet; speichern Sie es woanders, wenn Sie ihm trauen.</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB. Take a smaller photo.</source>
        <translation>{file} ist größer als {n} MB. Machen Sie ein kleineres Foto.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n} cannot be done:</source>
        <comment>{n} cannot be done:</comment>
        <translation>
            <numerusform>{n} geht nicht:</numerusform>
            <numerusform>{n} gehen nicht:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <comment>{n} event</comment>
        <translation>
            <numerusform>{n} Ereignis</numerusform>
            <numerusform>{n} Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>{n} frei</translation>
    </message>
    <message>
        <source>{n} rows are too many for the clipboard. Export this list instead.</source>
        <translation>{n} Zeilen sind zu viele für die Zwischenablage. Exportieren Sie stattdessen diese Liste.</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} gewählt</translation>
    </message>
    <message>
        <source>{n} selected, {sum}</source>
        <translation>{n} gewählt, {sum}</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>{n} fehlend</translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>{n} gezeigt</translation>
    </message>
    <message>
        <source>{n} shown of {all}</source>
        <translation>{n} von {all} gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>{n} signs were lost: {signs}</source>
        <comment>{n} sign was lost: {signs}</comment>
        <translation>
            <numerusform>{n} Zeichen ging verloren: {signs}</numerusform>
            <numerusform>{n} Zeichen gingen verloren: {signs}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things to put right</source>
        <comment>{n} thing to put right</comment>
        <translation>
            <numerusform>{n} Angabe zu berichtigen</numerusform>
            <numerusform>{n} Angaben zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>{port} is in use by another program, or you may not use it.</source>
        <translation>{port} wird von einem anderen Programm benutzt, oder Sie dürfen es nicht benutzen.</translation>
    </message>
    <message>
        <source>{port} is not there. It is used as soon as the scanner is plugged in.</source>
        <translation>{port} ist nicht da. Es wird benutzt, sobald der Scanner eingesteckt ist.</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>{what} Now: {values}</source>
        <translation>{what} Jetzt: {values}</translation>
    </message>
    <message>
        <source>{what} {n} of {total}</source>
        <translation>{what} {n} von {total}</translation>
    </message>
    <message>
        <source>{what}: {when}</source>
        <translation>{what}: {when}</translation>
    </message>
    <message>
        <source>{words} (undone)</source>
        <translation>{words} (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>“{title}” is not the whole name: {names}? Choose from the list.</source>
        <translation>„{title}“ ist nicht der ganze Name: {names}? Wählen Sie aus der Liste.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>A budget, a floor: what this program does not ask of a business unit yet.</source>
        <translation>Ein Budget, eine Etage: was dieses Programm über eine Abteilung noch nicht fragt.</translation>
    </message>
    <message>
        <source>A contact at the firm, a contract partner number: what this program does not ask of a company yet.</source>
        <translation>Ein Ansprechpartner, eine Vertragsnummer: was dieses Programm über eine Firma noch nicht fragt.</translation>
    </message>
    <message>
        <source>A file of its own with 250 made-up assets. Nothing of it is real.</source>
        <translation>Eine eigene Datei mit 250 erfundenen Gegenständen. Nichts darin ist echt.</translation>
    </message>
    <message>
        <source>A key number, the width of the door, the number of sockets: what this program does not ask of a place yet.</source>
        <translation>Eine Schlüsselnummer, die Breite der Tür, die Zahl der Steckdosen: was dieses Programm über einen Ort noch nicht fragt.</translation>
    </message>
    <message>
        <source>A locker, a door card, the size of a jacket: what this program does not ask of a person yet.</source>
        <translation>Ein Spind, eine Türkarte, eine Jackengröße: was dieses Programm über eine Person noch nicht fragt.</translation>
    </message>
    <message>
        <source>A pause of more than {ms} ms between two signs is a person’s. Your scanner’s own speed is learned from the codes above.</source>
        <translation>Eine Pause von mehr als {ms} ms zwischen zwei Zeichen macht ein Mensch. Wie schnell Ihr Scanner ist, wird an den Codes oben gelernt.</translation>
    </message>
    <message>
        <source>A prefix and a counter: new assets take their tags from it.</source>
        <translation>Ein Kürzel und ein Zähler: Neue Gegenstände nehmen ihre Inventarnummer daraus.</translation>
    </message>
    <message>
        <source>A scan in a list opens the record; in a field it is that field&apos;s text</source>
        <translation>Ein Scan in einer Liste öffnet den Datensatz; in einem Feld ist er dessen Text</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a status</source>
        <translation>Status hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag series</source>
        <translation>Nummernkreis hinzufügen</translation>
    </message>
    <message>
        <source>All categories of this field set ask for the same own fields.</source>
        <translation>Alle Kategorien dieser Feldgruppe fragen dieselben eigenen Felder.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All values fit.</source>
        <translation>Alle Werte passen.</translation>
    </message>
    <message>
        <source>Alt and the underlined letter: to that field</source>
        <translation>Alt und der unterstrichene Buchstabe: zu diesem Feld</translation>
    </message>
    <message>
        <source>An action</source>
        <translation>Ein Vorgang</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>Wie das System ({language})</translation>
    </message>
    <message>
        <source>Asked for in the field sets</source>
        <translation>Gefragt in den Feldgruppen</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backed up as {name}.</source>
        <translation>Gesichert als {name}.</translation>
    </message>
    <message>
        <source>Backed up {n} records.</source>
        <translation>{n} Datensätze gesichert.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Backup today {time}</source>
        <translation>Gesichert heute {time}</translation>
    </message>
    <message>
        <source>Backup yesterday {time}</source>
        <translation>Gesichert gestern {time}</translation>
    </message>
    <message>
        <source>Backup {n} days ago</source>
        <translation>Gesichert vor {n} Tagen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of this file</source>
        <translation>Sicherungen dieser Datei</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Beside what the system is set to. It is kept on this computer for you.</source>
        <translation>Zusätzlich zu dem, was im System eingestellt ist. Es gilt auf diesem Computer für Sie.</translation>
    </message>
    <message>
        <source>Box for test scans</source>
        <translation>Feld für Testscans</translation>
    </message>
    <message>
        <source>Bring in rows copied from a spreadsheet</source>
        <translation>Aus einer Tabelle kopierte Zeilen übernehmen</translation>
    </message>
    <message>
        <source>Can be undone. Values that are there stay.</source>
        <translation>Lässt sich rückgängig machen. Vorhandene Werte bleiben.</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change the kind of “{field}”</source>
        <translation>Art von „{field}“ ändern</translation>
    </message>
    <message>
        <source>Change the kind…</source>
        <translation>Art ändern…</translation>
    </message>
    <message>
        <source>Change {n} values</source>
        <translation>{n} Werte ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change {n} values</source>
        <comment>Change {n} value</comment>
        <translation>
            <numerusform>{n} Wert ändern</numerusform>
            <numerusform>{n} Werte ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing the kind of {field}</source>
        <translation>Art von {field} wird geändert</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>{file} wird geprüft</translation>
    </message>
    <message>
        <source>Choose a day before today.</source>
        <translation>Wählen Sie einen Tag vor heute.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose an action to see what it changed.</source>
        <translation>Wählen Sie einen Vorgang, um zu sehen, was er geändert hat.</translation>
    </message>
    <message>
        <source>Choose columns, groups and sums</source>
        <translation>Spalten, Gruppen und Summen wählen</translation>
    </message>
    <message>
        <source>Choose it, with Ctrl one more</source>
        <translation>Wählen, mit Strg einen dazu</translation>
    </message>
    <message>
        <source>Choose one that is there, or type another.</source>
        <translation>Wählen Sie eine vorhandene oder tippen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose the new kind; you will see what fits.</source>
        <translation>Wählen Sie die neue Art; Sie sehen dann, was passt.</translation>
    </message>
    <message>
        <source>Click here, then scan the codes</source>
        <translation>Hierher klicken, dann die Codes scannen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Copy the chosen rows with their column heads</source>
        <translation>Die gewählten Zeilen mit ihren Spaltenköpfen kopieren</translation>
    </message>
    <message>
        <source>Counts from {day}</source>
        <translation>Zählt ab {day}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>Den Datensatz bearbeiten</translation>
    </message>
    <message>
        <source>Empty them</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>End of last month</source>
        <translation>Ende des vorigen Monats</translation>
    </message>
    <message>
        <source>End of last year</source>
        <translation>Ende des vorigen Jahres</translation>
    </message>
    <message>
        <source>Ends of support</source>
        <translation>Supportende</translation>
    </message>
    <message>
        <source>Every change stands here, and can be undone.</source>
        <translation>Jede Änderung steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Every list, form and search shows what was known to be so at the end of that day.</source>
        <translation>Jede Liste, jedes Formular und jede Suche zeigt, was am Ende dieses Tages bekannt war.</translation>
    </message>
    <message>
        <source>Every list, search and export shows that day. Nothing can be changed here.</source>
        <translation>Jede Liste, Suche und jeder Export zeigt diesen Tag. Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Every record, note and file name, and what records once were. Type above; name a field to be exact, like cost&gt;500.</source>
        <translation>Jeder Datensatz, jede Notiz und jeder Dateiname, und was Datensätze einmal waren. Tippen Sie oben; nennen Sie für Genaues ein Feld, etwa preis&gt;500.</translation>
    </message>
    <message>
        <source>Everything goes back to how it was then. What was done since stays in a file beside this one, so that nothing is lost.</source>
        <translation>Alles wird wieder so, wie es damals war. Was seither getan wurde, bleibt in einer Datei neben dieser, damit nichts verloren geht.</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one file that you own.</source>
        <translation>Alles bleibt auf diesem Computer, in einer Datei, die Ihnen gehört.</translation>
    </message>
    <message>
        <source>Everything with “{text}”</source>
        <translation>Alles mit „{text}“</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Filter by a column</source>
        <translation>Nach einer Spalte filtern</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>Geschäftsjahr beginnt im</translation>
    </message>
    <message>
        <source>For when labels were printed elsewhere already: numbers before this one will not be given any more.</source>
        <translation>Wenn Etiketten schon anderswo gedruckt wurden: Nummern vor dieser werden nicht mehr vergeben.</translation>
    </message>
    <message>
        <source>For which records</source>
        <translation>Für welche Datensätze</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It comes without any warranty.</source>
        <translation>Freie Software unter der MIT-Lizenz. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Zur Seite {page}</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>How it writes</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>IT asset management for one office, on one computer. It sends nothing anywhere.</source>
        <translation>IT-Inventar für ein Büro, auf einem Computer. Es sendet nichts irgendwohin.</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation>Tabelle importieren…</translation>
    </message>
    <message>
        <source>In a count</source>
        <translation>In einer Zählung</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>In einem Formular</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Im Formular</translation>
    </message>
    <message>
        <source>In the order of the form</source>
        <translation>In der Reihenfolge des Formulars</translation>
    </message>
    <message>
        <source>In the search line: {word}</source>
        <translation>In der Suchzeile: {word}</translation>
    </message>
    <message>
        <source>Its numbers are used up. Give it more digits.</source>
        <translation>Seine Nummern sind aufgebraucht. Geben Sie ihm mehr Stellen.</translation>
    </message>
    <message>
        <source>Keep them in the notes</source>
        <translation>In die Notizen schreiben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Known everywhere, in fields too</source>
        <translation>Überall erkannt, auch in Feldern</translation>
    </message>
    <message>
        <source>Labels are not part of this version yet.</source>
        <translation>Etiketten gehören noch nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>Laptops, phones, cars: each with its fields and tags.</source>
        <translation>Laptops, Telefone, Autos: jede mit ihren Feldern und Nummern.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nochmals suchen</translation>
    </message>
    <message>
        <source>Look around a sample office</source>
        <translation>Beispielbüro ansehen</translation>
    </message>
    <message>
        <source>Look at the network</source>
        <translation>Blick ins Netzwerk</translation>
    </message>
    <message>
        <source>Look, language</source>
        <translation>Aussehen, Sprache</translation>
    </message>
    <message>
        <source>Looking at the values…</source>
        <translation>Werte werden angesehen …</translation>
    </message>
    <message>
        <source>Looking what stands in the way</source>
        <translation>Es wird geprüft, was im Wege steht</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Make an asset with it?</source>
        <translation>Daraus einen Gegenstand machen?</translation>
    </message>
    <message>
        <source>Make the office file</source>
        <translation>Bürodatei anlegen</translation>
    </message>
    <message>
        <source>Make them choices</source>
        <translation>Zur Auswahl machen</translation>
    </message>
    <message>
        <source>Make your own office</source>
        <translation>Eigenes Büro anlegen</translation>
    </message>
    <message>
        <source>Many scanners can send a function key before each code (“preamble”, “prefix”). F9 is the most reliable setting: no keyboard changes it, and its scans open records even while you type elsewhere.</source>
        <translation>Viele Scanner können vor jedem Code eine Funktionstaste senden („preamble“, „prefix“). F9 ist die sicherste Einstellung: Keine Tastatur verändert sie, und ihre Scans öffnen Datensätze, auch während Sie woanders tippen.</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move the counter</source>
        <translation>Zähler weiterstellen</translation>
    </message>
    <message>
        <source>Move the counter…</source>
        <translation>Zähler…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>New asset with this tag</source>
        <translation>Neuer Gegenstand mit dieser Inventarnummer</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>Neue Art</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Neuer Datensatz</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Neu: {what}</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Nummer</translation>
    </message>
    <message>
        <source>No action fits this search and these filters.</source>
        <translation>Kein Vorgang passt zu dieser Suche und diesen Filtern.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>No categories</source>
        <translation>Keine Kategorien</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>Noch keine eigenen Felder</translation>
    </message>
    <message>
        <source>No record has a value yet, so nothing can be lost.</source>
        <translation>Noch hat kein Datensatz einen Wert, es kann also nichts verloren gehen.</translation>
    </message>
    <message>
        <source>No record holds these words, and none ever did.</source>
        <translation>Kein Datensatz enthält diese Wörter, und keiner tat es je.</translation>
    </message>
    <message>
        <source>No statuses</source>
        <translation>Keine Status</translation>
    </message>
    <message>
        <source>No tag series</source>
        <translation>Keine Nummernkreise</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>None yet. Drop a picture here: PNG or JPEG, best on white.</source>
        <translation>Noch keines. Legen Sie hier ein Bild ab: PNG oder JPEG, am besten auf Weiß.</translation>
    </message>
    <message>
        <source>Nothing is changed before. One undo brings everything back.</source>
        <translation>Vorher wird nichts geändert. Einmal „Rückgängig“ bringt alles zurück.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Now the box listens: scan the code once more</source>
        <translation>Jetzt hört das Feld zu: Scannen Sie den Code noch einmal</translation>
    </message>
    <message>
        <source>Now: {kind}</source>
        <translation>Jetzt: {kind}</translation>
    </message>
    <message>
        <source>Office files (*.itam)</source>
        <translation>Bürodateien (*.itam)</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>Once, or in the history</source>
        <translation>Früher oder im Verlauf</translation>
    </message>
    <message>
        <source>One a line. What is there now is filled in; change it as you like.</source>
        <translation>Eine je Zeile. Was jetzt da ist, steht schon darin; ändern Sie es nach Belieben.</translation>
    </message>
    <message>
        <source>One is made before the first change of each day, by itself. It is read back before it counts.</source>
        <translation>Vor der ersten Änderung jedes Tages wird von selbst eine gemacht. Sie wird zurückgelesen, bevor sie zählt.</translation>
    </message>
    <message>
        <source>One to three letters for all tags; empty: LT for laptops, PC for computers…</source>
        <translation>Ein bis drei Buchstaben für alle Inventarnummern; leer: LT für Laptops, PC für Computer …</translation>
    </message>
    <message>
        <source>Open Settings, Scanner in ITAM Desktop, click into the box there, and scan each of these codes once, in any order.</source>
        <translation>Öffnen Sie in ITAM Desktop Einstellungen, Scanner, klicken Sie dort in das Feld, und scannen Sie jeden dieser Codes einmal, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>Open an office file</source>
        <translation>Bürodatei öffnen</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>Open another office file</source>
        <translation>Andere Bürodatei öffnen</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the window anew</source>
        <translation>Fenster neu öffnen</translation>
    </message>
    <message>
        <source>Own fields it asks for</source>
        <translation>Eigene Felder, die sie fragt</translation>
    </message>
    <message>
        <source>Own fields, in their order</source>
        <translation>Eigene Felder in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Press the main button of a form or a dialog</source>
        <translation>Hauptknopf eines Formulars oder Dialogs drücken</translation>
    </message>
    <message>
        <source>Print the codes</source>
        <translation>Die Codes drucken</translation>
    </message>
    <message>
        <source>Put the form aside; what was typed is kept</source>
        <translation>Das Formular weglegen; Getipptes bleibt erhalten</translation>
    </message>
    <message>
        <source>Records with this code</source>
        <translation>Datensätze mit diesem Code</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>Sicherung vom {when} wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as {file}.</source>
        <translation>Wiederhergestellt. Was vorher da war, liegt in {file}.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Save the test codes</source>
        <translation>Die Testcodes speichern</translation>
    </message>
    <message>
        <source>Scan a code now…</source>
        <translation>Scannen Sie jetzt einen Code …</translation>
    </message>
    <message>
        <source>Scan the codes shown here while this box has the focus. Esc leaves it.</source>
        <translation>Scannen Sie die hier gezeigten Codes, während dieses Feld den Fokus hat. Esc verlässt es.</translation>
    </message>
    <message>
        <source>Scan these codes from the screen or from paper, each once, in any order. What is set wrong is said here, with how to mend it.</source>
        <translation>Scannen Sie diese Codes vom Bildschirm oder vom Papier, jeden einmal, in beliebiger Reihenfolge. Was falsch eingestellt ist, steht dann hier, und wie es zu beheben ist.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Scanner an einer seriellen Schnittstelle</translation>
    </message>
    <message>
        <source>Scanner sends first</source>
        <translation>Der Scanner sendet zuerst</translation>
    </message>
    <message>
        <source>Scanners that can be set to “USB virtual COM” send whole codes instead of keys: no keyboard setting can spoil them. Best for offices without a US keyboard.</source>
        <translation>Scanner, die auf „USB virtual COM“ gestellt werden können, senden ganze Codes statt Tasten: Keine Tastatureinstellung kann sie verderben. Am besten für Büros ohne US-Tastatur.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search everything for “{text}”</source>
        <translation>Alles nach „{text}“ durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Einstellungen: {page}</translation>
    </message>
    <message>
        <source>Several records answer to {code}.</source>
        <translation>Mehrere Datensätze gehören zu {code}.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} zeigen</translation>
    </message>
    <message>
        <source>Show the view “{name}”</source>
        <translation>Die Ansicht „{name}“ zeigen</translation>
    </message>
    <message>
        <source>Show what a field offers</source>
        <translation>Zeigen, was ein Feld anbietet</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Some values would be alike, and of this field no two may be. Take “No two alike” away first, or change them: {some}</source>
        <translation>Einige Werte wären gleich, und in diesem Feld darf jeder nur einmal vorkommen. Nehmen Sie zuerst „Jeder Wert nur einmal“ weg oder ändern Sie die Werte: {some}</translation>
    </message>
    <message>
        <source>Speed in baud</source>
        <translation>Geschwindigkeit in Baud</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>Statuses, by the stages of a life</source>
        <translation>Status, nach den Phasen eines Lebens</translation>
    </message>
    <message>
        <source>Tag prefix</source>
        <translation>Kürzel der Nummern</translation>
    </message>
    <message>
        <source>Tags and labels</source>
        <translation>Nummern und Etiketten</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes effect when the window opens anew: now, or at the next start. An unfinished record is kept as a draft.</source>
        <translation>Gilt, sobald sich das Fenster neu öffnet: jetzt oder beim nächsten Start. Ein angefangener Datensatz bleibt als Entwurf.</translation>
    </message>
    <message>
        <source>Test code {code}</source>
        <translation>Testcode {code}</translation>
    </message>
    <message>
        <source>Test codes</source>
        <translation>Testcodes</translation>
    </message>
    <message>
        <source>Test codes for scanners</source>
        <translation>Testcodes für Scanner</translation>
    </message>
    <message>
        <source>The backup is checked first.</source>
        <translation>Die Sicherung wird zuerst geprüft.</translation>
    </message>
    <message>
        <source>The charger it needs, the noise it makes: what this program does not ask of a model yet.</source>
        <translation>Das passende Netzteil, die Lautstärke: was dieses Programm über ein Modell noch nicht fragt.</translation>
    </message>
    <message>
        <source>The dock a laptop stands on, a lens cover, who signed for it: what this program does not ask of an asset yet.</source>
        <translation>Die Dockingstation eines Laptops, eine Schutzhülle, wer unterschrieben hat: was dieses Programm über einen Gegenstand noch nicht fragt.</translation>
    </message>
    <message>
        <source>The guide is not installed with this version.</source>
        <translation>Die Anleitung ist bei dieser Version nicht installiert.</translation>
    </message>
    <message>
        <source>The next tags</source>
        <translation>Die nächsten Nummern</translation>
    </message>
    <message>
        <source>The next tags: {tags}</source>
        <translation>Die nächsten Nummern: {tags}</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Das Büro</translation>
    </message>
    <message>
        <source>The office file will be {path}.</source>
        <translation>Die Bürodatei wird {path}.</translation>
    </message>
    <message>
        <source>The office&apos;s logo</source>
        <translation>Das Logo des Büros</translation>
    </message>
    <message>
        <source>The office&apos;s own words for the stages of a life.</source>
        <translation>Die eigenen Wörter des Büros für die Phasen eines Lebens.</translation>
    </message>
    <message>
        <source>The one value there is fits.</source>
        <translation>Der eine vorhandene Wert passt.</translation>
    </message>
    <message>
        <source>The photo has the codes of these records.</source>
        <translation>Das Foto hat die Codes dieser Datensätze.</translation>
    </message>
    <message>
        <source>The record above or beneath</source>
        <translation>Der Datensatz darüber oder darunter</translation>
    </message>
    <message>
        <source>The register as it was on a day</source>
        <translation>Der Bestand an einem Tag</translation>
    </message>
    <message>
        <source>The register as it was on {day}</source>
        <translation>Der Bestand am {day}</translation>
    </message>
    <message>
        <source>The register on a day</source>
        <translation>Bestand an einem Tag</translation>
    </message>
    <message>
        <source>The standard is what an asset gets when nothing else is said.</source>
        <translation>Den Standard bekommt ein Gegenstand, wenn nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>The undo can itself be undone.</source>
        <translation>Das Rückgängigmachen lässt sich selbst rückgängig machen.</translation>
    </message>
    <message>
        <source>There is no time zone of that name. Choose one from the list, like Europe/Berlin.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht. Wählen Sie eine aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy rows in a spreadsheet first.</source>
        <translation>Es gibt nichts einzufügen. Kopieren Sie zuerst Zeilen in einer Tabelle.</translation>
    </message>
    <message>
        <source>These are taken back, the newest first. Each undo can itself be undone.</source>
        <translation>Diese werden zurückgenommen, der neueste zuerst. Jedes Rückgängigmachen lässt sich selbst rückgängig machen.</translation>
    </message>
    <message>
        <source>This cannot be undone: a number is never given twice.</source>
        <translation>Das lässt sich nicht rückgängig machen: Eine Nummer wird nie zweimal vergeben.</translation>
    </message>
    <message>
        <source>This is a sample office: try everything, nothing of it is real.</source>
        <translation>Dies ist ein Beispielbüro: Probieren Sie alles aus, nichts darin ist echt.</translation>
    </message>
    <message>
        <source>This is how a record looks now.</source>
        <translation>So sieht ein Datensatz jetzt aus.</translation>
    </message>
    <message>
        <source>This is how the form will ask. Try it.</source>
        <translation>So wird das Formular fragen. Probieren Sie es aus.</translation>
    </message>
    <message>
        <source>This office file cannot be written here. You can look at everything, but change nothing.</source>
        <translation>Diese Bürodatei kann hier nicht geschrieben werden. Sie können alles ansehen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>This office file does not open</source>
        <translation>Diese Bürodatei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>This office file: {path}</source>
        <translation>Diese Bürodatei: {path}</translation>
    </message>
    <message>
        <source>This page is not part of this version yet.</source>
        <translation>Diese Seite gehört noch nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>Three letters, like EUR.</source>
        <translation>Drei Buchstaben wie EUR.</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>Drei Fragen</translation>
    </message>
    <message>
        <source>Three questions, then choose your list: Excel, CSV, or another system&apos;s export.</source>
        <translation>Drei Fragen, dann wählen Sie Ihre Liste: Excel, CSV oder den Export eines anderen Systems.</translation>
    </message>
    <message>
        <source>Three questions, then the first asset.</source>
        <translation>Drei Fragen, dann der erste Gegenstand.</translation>
    </message>
    <message>
        <source>To the first, with End to the last</source>
        <translation>Zum ersten, mit Ende zum letzten</translation>
    </message>
    <message>
        <source>To the next field; Enter does the same</source>
        <translation>Zum nächsten Feld; die Eingabetaste tut dasselbe</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try your scanner</source>
        <translation>Ihren Scanner ausprobieren</translation>
    </message>
    <message>
        <source>Under the heading</source>
        <translation>Unter der Überschrift</translation>
    </message>
    <message numerus="yes">
        <source>Undid {n} actions.</source>
        <comment>Undid {n} action.</comment>
        <translation>
            <numerusform>{n} Vorgang rückgängig gemacht.</numerusform>
            <numerusform>{n} Vorgänge rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig machen</translation>
    </message>
    <message>
        <source>Undo all since</source>
        <translation>Alles seither</translation>
    </message>
    <message>
        <source>Undo all since then</source>
        <translation>Alles seither rückgängig machen</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Undo {n}</source>
        <translation>{n} rückgängig machen</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig machen: {what}</translation>
    </message>
    <message>
        <source>Undoing {n} actions</source>
        <translation>{n} Vorgänge werden rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Welcome to ITAM Desktop</source>
        <translation>Willkommen bei ITAM Desktop</translation>
    </message>
    <message>
        <source>What a maker sells under one name; an asset takes its name from it.</source>
        <translation>Was ein Hersteller unter einem Namen verkauft; ein Gegenstand übernimmt diesen Namen.</translation>
    </message>
    <message>
        <source>What becomes of those that do not fit</source>
        <translation>Was mit denen geschieht, die nicht passen</translation>
    </message>
    <message>
        <source>What becomes of those that do not fit?</source>
        <translation>Was geschieht mit denen, die nicht passen?</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What is accepted</source>
        <translation>Was angenommen wird</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>What labels, reports and every sum are made with.</source>
        <translation>Womit Etiketten, Berichte und alle Summen gemacht werden.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What “{field_set}” asks for</source>
        <translation>Was „{field_set}“ fragt</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>Where “{series}” goes on</source>
        <translation>Wo „{series}“ weitergeht</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welcher?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>With a scanner</source>
        <translation>Mit einem Scanner</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You have a file that ends in .itam already.</source>
        <translation>Sie haben schon eine Datei, die auf .itam endet.</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Ihr Büro</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>asked for everywhere</source>
        <translation>überall gefragt</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>no two alike</source>
        <translation>jeder Wert nur einmal</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>nicht vermerkt</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>the newest {n}, older ones further down</source>
        <translation>die neuesten {n}, ältere weiter unten</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB. Make it smaller first.</source>
        <translation>{file} ist größer als {n} MB. Machen Sie die Datei zuerst kleiner.</translation>
    </message>
    <message>
        <source>{file} is whole.</source>
        <translation>{file} ist unversehrt.</translation>
    </message>
    <message>
        <source>{fit}, 1 does not.</source>
        <translation>{fit}, 1 nicht.</translation>
    </message>
    <message>
        <source>{fit}, {n} do not.</source>
        <translation>{fit}, {n} nicht.</translation>
    </message>
    <message>
        <source>{kind}: make it on its own page, it needs more than a name.</source>
        <translation>{kind}: Legen Sie es auf der eigenen Seite an, es braucht mehr als einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} actions</source>
        <comment>{n} action</comment>
        <translation>
            <numerusform>{n} Vorgang</numerusform>
            <numerusform>{n} Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <comment>{n} backup</comment>
        <translation>
            <numerusform>{n} Sicherung</numerusform>
            <numerusform>{n} Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields</source>
        <comment>{n} field</comment>
        <translation>
            <numerusform>{n} Feld</numerusform>
            <numerusform>{n} Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records go back to what they were.</source>
        <comment>{n} record goes back to what it was.</comment>
        <translation>
            <numerusform>{n} Datensatz wird wieder, wie er war.</numerusform>
            <numerusform>{n} Datensätze werden wieder, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} values fit</source>
        <translation>{n} Werte passen</translation>
    </message>
    <message numerus="yes">
        <source>{n} values fit</source>
        <comment>1 value fits</comment>
        <translation>
            <numerusform>1 Wert passt</numerusform>
            <numerusform>{n} Werte passen</numerusform>
        </translation>
    </message>
    <message>
        <source>{office} on {day}</source>
        <translation>{office} am {day}</translation>
    </message>
    <message>
        <source>{office} – ITAM Desktop</source>
        <translation>{office} – ITAM Desktop</translation>
    </message>
    <message>
        <source>{port} (not plugged in)</source>
        <translation>{port} (nicht eingesteckt)</translation>
    </message>
    <message>
        <source>{title} and {n} more</source>
        <translation>{title} und {n} weitere</translation>
    </message>
    <message>
        <source>{when}, {n} records</source>
        <translation>{when}, {n} Datensätze</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… und weitere</translation>
    </message>
</context>
</TS>
