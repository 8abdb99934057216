import { defineWords } from './define';

/** Every word of the command line. Names of verbs and options are the same in all languages. */
export const cliWords = defineWords({
  en: {
    help: `Griffier keeps a firm's GDPR register in one file and hands it over in Word and Excel.

  griffier new FILE       makes a client file
  griffier show FILE      tells what is in one
  griffier export FILE... writes registers as Word and Excel
  griffier verify FILE... checks that its history is whole
  griffier check FILE...  tells what its register lacks
  griffier law [show | check FILE | load FILE | reset]   the law data of the program
  griffier pack FILE      makes a package for somebody else
  griffier compare FILE   tells how it differs from another file or an issued version
  griffier password FILE  sets, changes or removes its password
  griffier read-policy FILE POLICY  reads a privacy policy beside the register
  griffier import FILE PIA...       brings in assessments of the PIA tool (JSON or zip)
  griffier answers FILE BOOK        shows the answers in a workbook of questions, and takes them over

  griffier VERB --help    explains a verb
  griffier --version

Results go to standard output, messages to standard error.
Exit code: 0 all done, 1 something could not be done, 2 the command was not understood.
Language of the messages: GRIFFIER_LANGUAGE (en, nl, fr), else that of the system.
`,
    helpNew: `griffier new FILE [--name NAME] [--language en,nl,fr] [--sample NAME | --from SOURCE]

Makes a client file. An existing file is never replaced.

  --name NAME        the firm's name
  --language LIST    languages of the content, the main one first (default those of SOURCE, else en)
  --sample NAME      fills it with a sample firm; without a name that exists, the names are listed
  --from SOURCE      a .json file in the JSON form of a register: the file holds the same register
                     a .griffier file: takes over an office's own activities, parties and measures and
                     leaves blank what belongs to one firm (give --name as well)
  --with-password    encrypts the file; the password is asked for twice, or read with --password-stdin
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    helpShow: `griffier show FILE [--json]

Tells what is in a client file, and whether each published notice still reads as the register does today.
It is opened for reading only.

  --json             the whole register in its JSON form, on standard output
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    helpPack: `griffier pack FILE --for outsider|colleague --out PATH [options]

For an outsider: one zip with the chosen documents, a letter, a list and hashes; never the client file.
For a colleague: the client file whole, with its password if it has one.

  --document LIST    register (default), cameras, notice, cookies, subProcessors
  --audience LIST    a notice for each: everyone (default), visitors, customers, endUsers, suppliers,
                     applicants, employees, subscribers
  --site NAME        the notice and the lists that go with it for this site alone
  --format LIST      docx, xlsx (both)
  --language LIST    en, nl, fr (the main language of the file)
  --reader WHO       client, authority, public (authority)
  --open-points      adds the annex of open points for an authority or the public as well
  --attachments      adds the attachments that are marked as not confidential
  --to NAME          name of the receiver, for the letter
  --sealed           encrypts the zip; the password is made and shown once
  --clear            leaves the zip in clear although the client file has a password
  --password-stdin   reads the password of the client file from standard input
`,
    packNeeds:
      'Say for whom (--for outsider or colleague) and where to (--out), and not both --sealed and --clear.',
    packPassword: (password: string) => `Password of the zip, shown this once: ${password}`,
    helpExport: `griffier export FILE... [options]

Writes the register of each client file. With several files each client gets a folder of its own.
Files are called firm_document_role_language_date_version; one of the same name is replaced, unless it
was made from another client file or is write-protected.
A client that cannot be exported does not stop the others and is told at the end.

  --document NAME    register (default), cameras, notice (the privacy notice, Art. 12-14), cookies (the table of
                     cookies), subProcessors (the list of Art. 28), screening (which activities need a DPIA),
                     dpia (impact assessments, Art. 35), action-plan (their planned measures), breaches
                     (Art. 33(5)), requests (of people about their data, Art. 12) or questions (what is still
                     missing, for the firm to answer)
  --of NAME          of a screening one activity, of dpia or action-plan one assessment: by its number or name
  --site NAME        only what belongs to this site
  --audience WHO     a notice alone: everyone (default), visitors, customers, endUsers, suppliers, applicants,
                     employees or subscribers
  --format LIST      docx,xlsx (default both); notice, cookies and subProcessors also html,md
  --language LIST    en,nl,fr (default: the file's main language)
  --role ROLE        controller or processor (default both registers)
  --reader READER    own (default), client, authority or public: who will read it; an authority and the
                     public get no notes and no provenance
  --open-points      adds the annex of open points for an authority or the public as well
  --pictures         puts the pictures of the register in Word, the map of data flows and how long data are kept,
                     into one for an authority or the public as well; --no-pictures leaves them out
  --minimum          only what Article 30 asks for
  --hide-unconfirmed prints "not determined" for values that nobody has confirmed
  --version-name V   names an issued version ("3"); without it the document is a draft
  --date DATE        date printed in it, as 2026-11-21 (default today)
  --letterhead FILE  a .docx or .dotx of the firm: its page, header, footer and styles are used for a notice, cookies
                     or subProcessors in Word; one that cannot be used is told, and nothing is written
                     (default: the letterhead among the attachments of the client file; none: without)
  --out FOLDER       where (default: the current folder)
  --issue NUMBER     writes the files of an issued version instead, byte by byte as they were handed over
                     (one client file; with --document notice, --site and --audience for one of a notice)
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    helpCompare: `griffier compare FILE FILE2 [options]
griffier compare FILE --issue NUMBER [options]

Tells what changed from FILE to FILE2, or from an issued version of FILE to FILE as it is now: one line per
record and field, on standard output. Both files are opened for reading only. Exit code 0 also when they differ.

  --issue NUMBER     a version that was issued of FILE; of a notice with --document notice, --site and --audience
  --out DOC.docx     writes the differences as a Word file with tracked changes, or with DOC.html as marked text
                     for a mail; an existing file is never replaced; above 1,000 sheets it comes in numbered volumes
  --language CODE    en, nl or fr (default: the main language of FILE)
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    helpPassword: `griffier password FILE [--remove] [--backups remake|delete]

Sets, changes or removes the password of a client file. The file is encrypted anew beside the old one, read back,
and only then takes its place. A lost password cannot be recovered.

  --remove           takes the password away
  --backups WHAT     what becomes of existing backups on this computer: remake (under the new password) or
                     delete; without it, it is asked on the terminal
  --password-stdin   reads from standard input, one per line: the present password if there is one, then the
                     new one unless it is removed
`,
    answersNeeds: 'Name a client file and one workbook of questions.',
    answersFormulas: (count: number) =>
      count === 1 ? '1 cell with a formula was left out.' : `${count} cells with formulas were left out.`,
    answersUnknown: (id: string) => `${id}: no such row in the workbook.`,
    answersTaken: (rows: number, taken: number) => `${rows} rows read, ${taken} taken over.`,
    helpAnswers: `griffier answers FILE BOOK [options]

Reads a workbook of questions (export --document questions) that came back. Listed for each row: its id, what it is
about, the question, what is known now, the answer, the remark, and what taking the answer over does. Yes or no, a
choice, a date or a number fills in its field. Text fills in an empty field, to be confirmed; it never takes the place
of something. Without --accept nothing is changed. Formulas are left out. A book of another client is refused.
Exit code 1 when a named row is not in the workbook.

  --accept all|ID,...  takes all answers over, or those of the named rows, as one action that Undo takes back
  --language CODE      en, nl or fr, of what is listed (default: that of the messages)
  --json               everything as JSON
  --password-stdin     reads the password from standard input; without it, it is asked for
`,
    importNeeds: 'Name a client file and at least one file of the PIA tool.',
    helpImport: `griffier import FILE PIA... [options]

Brings assessments of the PIA tool (its JSON files, or the zip that its list writes) into FILE as drafts: answers,
measures, evaluations, comments, states and attachments. Every value is to be confirmed. Listed are what comes in and
what has no place of its own, with where it is kept. Exit code 1 when something was refused; the rest comes in.

  --dry-run          only lists; nothing is changed
  --json             everything as JSON
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    readPolicyNeeds: 'Name a client file and one policy to read.',
    helpReadPolicy: `griffier read-policy FILE POLICY [options]

Reads a privacy policy (text, Markdown, HTML or Word) beside the register of FILE and lists, each with its passage:
statements that are no longer valid, what the policy states and the register lacks, what a notice should state and
this policy does not, and what both state. It looks for names, periods, countries, addresses and customary phrases
in English, Dutch and French; it can miss things and err. Nothing is changed; exit code 0 whatever was found.

  --language CODE    en, nl or fr, of the list (default: the main language of FILE)
  --json             everything as JSON
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    compareNeeds: 'Name a second file, or an issued version with --issue, and not both.',
    badIssue: (value: string) => `--issue ${value}: give the number of an issued version.`,
    issueAlone: (others: string) =>
      `--issue writes what was handed over, byte by byte: leave out --${others}.`,
    noIssue: (number: number, numbers: string) =>
      numbers === ''
        ? `There is no issued version ${number}: none was issued of this file.`
        : `There is no issued version ${number}. There are: ${numbers}.`,
    versionGone: (number: number) => `The files of version ${number} were deleted for good.`,
    same: 'Nothing differs.',
    changes: { added: 'new', removed: 'removed', changed: 'changed' },
    differing: (records: number) => `${records} ${records === 1 ? 'record differs' : 'records differ'}.`,
    presentPassword: 'Present password: ',
    noneToRemove: 'The file has no password: nothing was changed.',
    passwordSet: 'The password was set.',
    passwordRemoved: 'The password was removed: the file can be read without one.',
    backupsNeed: (count: number) =>
      `There ${count === 1 ? 'is 1 backup' : `are ${count} backups`} of this file. Say with --backups remake or --backups delete what becomes of them. Nothing was changed.`,
    askBackups: (count: number) =>
      `There ${count === 1 ? 'is 1 backup' : `are ${count} backups`} of this file. Make anew under the new password (r) or delete (d)? `,
    backupsLeft: (count: number) =>
      `${count} ${count === 1 ? 'backup is' : 'backups are'} under another password and stayed as they are.`,
    settingPassword: (file: string) => `Encrypting ${file}`,
    password: 'Password: ',
    newPassword: 'New password: ',
    passwordAgain: 'The same once more: ',
    passwordsDiffer: 'The two do not match.',
    noPassword: 'A file with a password needs one: nothing was made.',
    needsTerminal:
      'A password can only be typed on a terminal. In a script: --password-stdin reads it from standard input.',
    wrongPassword: (file: string) => `This password does not open ${file}.`,
    notAnArgument:
      'A password is never an argument: others can see it in the list of processes, and the shell keeps it. Type it when asked, or use --password-stdin.',
    clearExport: 'The client file has a password; the exported files have none.',
    helpLaw: `griffier law [show] [--json]
griffier law check FILE [CLIENT...]
griffier law load FILE [CLIENT...]
griffier law reset

The law data of the program: adequacy decisions, states of the EEA, authorities, repealed laws and retention periods.
show tells of which day those are that count; with --json it writes them as a law file to begin a newer one from.
check reads a newer law file and tells what it changes, and which findings appear (+) or go (-) in each client file that
is named. load does the same and keeps it, for the window as well. reset lets those of the program count again. Exit
code 1 when the file does not fit or a client file could not be read; of those that could not be read, nothing is known,
and load keeps nothing.
`,
    lawNeeds: 'griffier law takes show, reset, check FILE or load FILE.',
    lawLoaded: 'The law file counts from now on.',
    lawReset: 'The law data of the program count.',
    helpCheck: `griffier check FILE... [--json] [--fail-on error|warning|info] [--language en|nl|fr]

Tells what each client file lacks, what is doubtful and what is due, law first, each with its article. The file is
opened for reading only. One that cannot be read does not stop the others. A folder stands for the client files in it.
What was put aside with a reason stands apart and does not count for --fail-on.
Exit code: 0 every file was read, 1 one could not be read, 3 every file was read and something reaches --fail-on.

  --json             one list of objects: file, rule, severity, article, object, message, setAside
  --fail-on LEVEL    error: what the law asks; warning: also what is doubtful; info: also advice
  --language         of what is told; without it that of the messages
  --password-stdin   reads the password from standard input; without it, it is asked for
`,
    findings: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
    putAside: (count: number) => (count === 1 ? '1 finding put aside' : `${count} findings put aside`),
    severity: { error: 'law', warning: 'doubtful', info: 'advice' },
    helpVerify: `griffier verify FILE... [--head HASH]

Checks the history of each client file and its present state, and names every change that was altered, is
missing or stands elsewhere, every record that another program changed, added or removed, and every stored
file (attachments, issued versions) that no longer fits its SHA-256. The file is opened for reading only. Exit code 0 when every file is whole.
Names of authors are not bound, so that a person can be erased: a name that another program changed is not seen.

  --password-stdin   reads the password from standard input; without it, it is asked for
  --head HASH        the head of the chain as an issued document printed it (64 digits): also tells whether the
                     history was rewritten or cut off since. Without it a complete rewrite cannot be seen.
`,
    unknownVerb: (verb: string) => `Unknown verb: ${verb}. griffier --help lists the verbs.`,
    misuse: (what: string, verb: string) => `${what} griffier ${verb} --help explains it.`,
    noFile: 'Name a client file.',
    oneFile: 'Name one client file only.',
    notBoth: '--sample and --from exclude each other.',
    onlyNotice: (option: string) => `--${option} belongs to --document notice.`,
    onlyPublished: (option: string) => `--${option} belongs to --document notice, cookies or subProcessors.`,
    onlyAssessment: '--of belongs to --document screening, dpia or action-plan.',
    notTaken:
      '--name needs a name and does not go with --sample; --language goes with neither --sample nor a .json file.',
    badChoice: (option: string, value: string, allowed: string) =>
      `--${option} ${value}: choose from ${allowed}.`,
    badHead: '--head: give the 64 digits, 0-9 and a-f, as they were printed.',
    verifying: (file: string) => `Checking ${file}`,
    noClientFiles: (folder: string) => `${folder}: no client file stands in this folder.`,
    whole: (actions: number, changes: number, files: number) =>
      `history is whole (${actions} actions, ${changes} changes${files === 0 ? '' : `, ${files} stored files`})`,
    notWhole: (faults: number) => `history is NOT whole: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
    headAt: (seq: number, time: string) => `The given head is that of action ${seq}, ${time}.`,
    head: 'Head of the chain',
    letterheadNeeds:
      '--letterhead belongs to a notice, cookies or subProcessors in Word (--document, --format docx).',
    badDate: (value: string) => `--date ${value}: write it as 2026-11-21.`,
    unknownSample: (name: string, names: string) => `There is no sample "${name}". There are: ${names}.`,
    blanked: (count: number) =>
      `${count} ${count === 1 ? 'value still spoke' : 'values still spoke'} of the other firm and ${count === 1 ? 'was' : 'were'} left blank.`,
    making: (path: string) => `Making ${path}`,
    made: (path: string) => `Made ${path}`,
    exporting: (client: string) => `Exporting ${client}`,
    failed: (path: string, why: string) => `${path}: ${why}`,
    summary: (clients: number, files: number) =>
      `${clients} ${clients === 1 ? 'client' : 'clients'}, ${files} ${files === 1 ? 'file' : 'files'}.`,
    failures: (count: number) =>
      count === 1 ? 'One client file could not be exported:' : `${count} client files could not be exported:`,
    unconfirmed: (count: number) =>
      `${count} ${count === 1 ? 'value is' : 'values are'} to be confirmed by a person and marked so; --hide-unconfirmed prints "not determined" instead.`,
    firm: 'Firm',
    file: 'File',
    languages: 'Languages',
    activities: 'Activities',
    savedAt: 'Last change',
    never: 'never',
    noName: '(without a name)',
  },
  nl: {
    help: `Griffier houdt het AVG-register van een onderneming bij in één bestand en geeft het door in Word en Excel.

  griffier new BESTAND        maakt een cliëntbestand
  griffier show BESTAND       zegt wat erin staat
  griffier export BESTAND...  schrijft registers als Word en Excel
  griffier verify BESTAND...  kijkt na of de geschiedenis ongeschonden is
  griffier check BESTAND...   zegt wat in het register ontbreekt
  griffier law [show | check BESTAND | load BESTAND | reset]   de wetgegevens van het programma
  griffier pack BESTAND       maakt een pakket voor iemand anders
  griffier compare BESTAND    zegt hoe het verschilt van een ander bestand of een uitgegeven versie
  griffier password BESTAND   stelt zijn wachtwoord in, wijzigt of verwijdert het
  griffier read-policy BESTAND VERKLARING  leest een privacyverklaring naast het register
  griffier import BESTAND PIA...           leest beoordelingen van de PIA-tool in (JSON of zip)
  griffier answers BESTAND WERKMAP         toont de antwoorden in een werkmap met vragen, en neemt ze over

  griffier WERKWOORD --help   legt een werkwoord uit
  griffier --version

Resultaten gaan naar de standaarduitvoer, meldingen naar de standaardfoutuitvoer.
Afsluitcode: 0 alles gedaan, 1 iets kon niet, 2 de opdracht is niet begrepen.
Taal van de meldingen: GRIFFIER_LANGUAGE (en, nl, fr), anders die van het systeem.
`,
    helpNew: `griffier new BESTAND [--name NAAM] [--language en,nl,fr] [--sample NAAM | --from BRON]

Maakt een cliëntbestand. Een bestaand bestand wordt nooit vervangen.

  --name NAAM        naam van de onderneming
  --language LIJST   talen van de inhoud, de hoofdtaal eerst (standaard die van BRON, anders en)
  --sample NAAM      vult het met een voorbeeld; bij een onbekende naam volgt de lijst
  --from BRON        een .json-bestand in de JSON-vorm van een register: het bestand bevat hetzelfde register
                     een .griffier-bestand: neemt de eigen verwerkingen, partijen en maatregelen van een kantoor
                     over en laat leeg wat bij één onderneming hoort (geef ook --name)
  --with-password    versleutelt het bestand; het wachtwoord wordt tweemaal gevraagd, of gelezen met --password-stdin
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    helpShow: `griffier show BESTAND [--json]

Zegt wat in een cliëntbestand staat, en of elke gepubliceerde verklaring nog luidt zoals het register vandaag.
Het wordt alleen om te lezen geopend.

  --json             het hele register in zijn JSON-vorm, op de standaarduitvoer
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    helpPack: `griffier pack BESTAND --for outsider|colleague --out PAD [opties]

Voor een buitenstaander (outsider): één zip met de gekozen documenten, een brief, een lijst en controlewaarden; nooit het cliëntbestand.
Voor een collega (colleague): het hele cliëntbestand, met zijn wachtwoord als het er een heeft.

  --document LIJST   register (standaard), cameras, notice, cookies, subProcessors
  --audience LIJST   voor elk een verklaring: everyone (standaard), visitors, customers, endUsers, suppliers,
                     applicants, employees, subscribers
  --site NAAM        de verklaring en de lijsten die erbij horen enkel voor deze site
  --format LIJST     docx, xlsx (allebei)
  --language LIJST   en, nl, fr (de hoofdtaal van het bestand)
  --reader WIE       client, authority, public (authority)
  --open-points      voegt de bijlage met open punten ook toe voor een autoriteit of het publiek
  --attachments      voegt de bijlagen toe die niet vertrouwelijk zijn
  --to NAAM          naam van de ontvanger, voor de brief
  --sealed           versleutelt de zip; het wachtwoord wordt gemaakt en één keer getoond
  --clear            laat de zip onversleuteld, ook als het cliëntbestand een wachtwoord heeft
  --password-stdin   leest het wachtwoord van het cliëntbestand van de standaardinvoer
`,
    packNeeds:
      'Zeg voor wie (--for outsider of colleague) en waarheen (--out), en niet --sealed en --clear samen.',
    packPassword: (password) => `Wachtwoord van de zip, alleen nu getoond: ${password}`,
    helpExport: `griffier export BESTAND... [opties]

Schrijft het register van elk cliëntbestand. Bij meer bestanden krijgt elke cliënt een eigen map.
Bestanden heten onderneming_document_rol_taal_datum_versie; een bestand met dezelfde naam wordt vervangen,
tenzij het van een ander cliëntbestand is of tegen schrijven beveiligd.
Een cliënt die niet geëxporteerd kan worden, houdt de andere niet tegen en wordt op het einde gemeld.

  --document NAAM    register (standaard), cameras, notice (de privacyverklaring, art. 12-14), cookies (de tabel
                     met cookies), subProcessors (de lijst van art. 28), screening (welke verwerkingen een DPIA
                     vragen), dpia (effectbeoordelingen, art. 35), action-plan (hun geplande maatregelen),
                     breaches (inbreuken, art. 33, lid 5), requests (verzoeken van betrokkenen, art. 12)
                     of questions (wat nog ontbreekt, aan de firma gevraagd)
  --of NAAM          van een screening één verwerking, van dpia of action-plan één beoordeling: met haar nummer
                     of naam
  --site NAAM        enkel wat bij deze site hoort
  --audience WIE     alleen bij notice: everyone (standaard), visitors, customers, endUsers, suppliers,
                     applicants, employees of subscribers
  --format LIJST     docx,xlsx (standaard beide); bij notice, cookies en subProcessors ook html,md
  --language LIJST   en,nl,fr (standaard: de hoofdtaal van het bestand)
  --role ROL         controller of processor (standaard beide registers)
  --reader LEZER     own (standaard), client, authority of public: wie het zal lezen; een autoriteit en het
                     publiek krijgen geen notities en geen herkomst
  --open-points      voegt de bijlage met open punten ook toe voor een autoriteit of het publiek
  --pictures         zet de tekeningen van het register in Word, de kaart van de gegevensstromen en de
                     bewaartermijnen, ook in dat voor een autoriteit of het publiek; --no-pictures laat ze weg
  --minimum          alleen wat artikel 30 vraagt
  --hide-unconfirmed drukt "niet bepaald" af voor waarden die niemand bevestigd heeft
  --version-name V   geeft een uitgegeven versie een naam ("3"); zonder is het document een ontwerp
  --date DATUM       datum die erin staat, als 2026-11-21 (standaard vandaag)
  --letterhead BEST  een .docx of .dotx van de onderneming: haar blad, kop, voet en stijlen dienen voor notice, cookies
                     of subProcessors in Word; wat niet bruikbaar is, wordt gemeld en dan wordt niets geschreven
                     (standaard het briefpapier onder de bijlagen van het cliëntbestand; none: zonder)
  --out MAP          waar (standaard: de huidige map)
  --issue NUMMER     schrijft in de plaats de bestanden van een uitgegeven versie, byte per byte zoals ze doorgegeven
                     werden (één cliëntbestand; van een verklaring met --document notice, --site en --audience)
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    helpCompare: `griffier compare BESTAND BESTAND2 [opties]
griffier compare BESTAND --issue NUMMER [opties]

Zegt wat er veranderde van BESTAND naar BESTAND2, of van een uitgegeven versie van BESTAND naar BESTAND zoals het nu
is: één regel per record en veld, op de standaarduitvoer. Beide bestanden worden enkel gelezen. Afsluitcode 0, ook als
ze verschillen.

  --issue NUMMER     een versie die van BESTAND uitgegeven werd; van een verklaring met --document notice, --site
                     en --audience
  --out DOC.docx     schrijft de verschillen als Word-bestand met bijgehouden wijzigingen, of met DOC.html als
                     gemarkeerde tekst voor een mail; een bestaand bestand wordt nooit vervangen; boven 1.000 bladen komt het in genummerde delen
  --language CODE    en, nl of fr (standaard: de hoofdtaal van BESTAND)
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    helpPassword: `griffier password BESTAND [--remove] [--backups remake|delete]

Stelt het wachtwoord van een cliëntbestand in, wijzigt of verwijdert het. Het bestand wordt naast het oude opnieuw
versleuteld, teruggelezen, en neemt dan pas zijn plaats in. Een verloren wachtwoord is niet terug te halen.

  --remove           neemt het wachtwoord weg
  --backups WAT      wat er met bestaande reservekopieën op deze computer gebeurt: remake (opnieuw, met het nieuwe
                     wachtwoord) of delete; anders wordt het op de terminal gevraagd
  --password-stdin   leest van de standaardinvoer, één per regel: het huidige wachtwoord als er een is, dan het
                     nieuwe, tenzij het verwijderd wordt
`,
    answersNeeds: 'Noem een cliëntbestand en één werkmap met vragen.',
    answersFormulas: (count) =>
      count === 1 ? '1 cel met een formule is weggelaten.' : `${count} cellen met formules zijn weggelaten.`,
    answersUnknown: (id) => `${id}: die rij staat niet in de werkmap.`,
    answersTaken: (rows, taken) => `${rows} rijen gelezen, ${taken} overgenomen.`,
    helpAnswers: `griffier answers BESTAND WERKMAP [opties]

Leest een ingevulde werkmap met vragen (export --document questions). Opgesomd worden per rij: de id, waarover het
gaat, de vraag, wat nu bekend is, het antwoord, de opmerking en wat overnemen doet. Ja of nee, een keuze, een datum of
een getal vult het veld in. Tekst vult een leeg veld in, nog te bevestigen; ze komt nooit in de plaats van iets.
Zonder --accept wijzigt er niets. Formules blijven weg. Een werkmap van een andere cliënt wordt geweigerd.
Afsluitcode 1 als een genoemde rij niet in de werkmap staat.

  --accept all|ID,...  neemt alle antwoorden over, of die van de genoemde rijen, als één handeling die u ongedaan maakt
  --language CODE      en, nl of fr, van de lijst (standaard: die van de meldingen)
  --json               alles als JSON
  --password-stdin     leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    importNeeds: 'Noem een cliëntbestand en minstens één bestand van de PIA-tool.',
    helpImport: `griffier import BESTAND PIA... [opties]

Leest beoordelingen van de PIA-tool (haar JSON-bestanden, of de zip die haar lijst schrijft) in BESTAND in als ontwerp:
antwoorden, maatregelen, evaluaties, opmerkingen, staten en bijlagen. Elke waarde moet nog worden bevestigd. Opgesomd
worden wat binnenkomt en wat geen eigen plaats heeft, met waar het bewaard wordt. Afsluitcode 1 als iets geweigerd
werd; de rest komt binnen.

  --dry-run          somt alleen op; er wijzigt niets
  --json             alles als JSON
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    readPolicyNeeds: 'Noem een cliëntbestand en één verklaring om te lezen.',
    helpReadPolicy: `griffier read-policy BESTAND VERKLARING [opties]

Leest een privacyverklaring (tekst, Markdown, HTML of Word) naast het register van BESTAND en somt op, telkens met de
passage: uitspraken die niet meer geldig zijn, wat de verklaring vermeldt en het register niet heeft, wat een
verklaring zou moeten vermelden en deze niet vermeldt, en wat beide vermelden. Er wordt gezocht naar namen,
termijnen, landen, adressen en gebruikelijke zinnen in het Engels, Nederlands en Frans; dat kan dingen missen en zich
vergissen. Er wijzigt niets; afsluitcode 0, wat er ook gevonden wordt.

  --language CODE    en, nl of fr, van de lijst (standaard: de hoofdtaal van BESTAND)
  --json             alles als JSON
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    compareNeeds: 'Noem een tweede bestand, of een uitgegeven versie met --issue, en niet allebei.',
    badIssue: (value) => `--issue ${value}: geef het nummer van een uitgegeven versie.`,
    issueAlone: (others) => `--issue schrijft wat doorgegeven werd, byte per byte: laat --${others} weg.`,
    noIssue: (number, numbers) =>
      numbers === ''
        ? `Er is geen uitgegeven versie ${number}: van dit bestand werd er geen uitgegeven.`
        : `Er is geen uitgegeven versie ${number}. Er zijn: ${numbers}.`,
    versionGone: (number) => `De bestanden van versie ${number} zijn definitief verwijderd.`,
    same: 'Er is geen verschil.',
    changes: { added: 'nieuw', removed: 'verwijderd', changed: 'gewijzigd' },
    differing: (records) => `${records} ${records === 1 ? 'record verschilt' : 'records verschillen'}.`,
    presentPassword: 'Huidig wachtwoord: ',
    noneToRemove: 'Het bestand heeft geen wachtwoord: er is niets gewijzigd.',
    passwordSet: 'Het wachtwoord is ingesteld.',
    passwordRemoved: 'Het wachtwoord is verwijderd: het bestand kan zonder gelezen worden.',
    backupsNeed: (count) =>
      `Er ${count === 1 ? 'is 1 reservekopie' : `zijn ${count} reservekopieën`} van dit bestand. Zeg met --backups remake of --backups delete wat ermee gebeurt. Er is niets gewijzigd.`,
    askBackups: (count) =>
      `Er ${count === 1 ? 'is 1 reservekopie' : `zijn ${count} reservekopieën`} van dit bestand. Opnieuw maken met het nieuwe wachtwoord (r) of verwijderen (d)? `,
    backupsLeft: (count) =>
      `${count} ${count === 1 ? 'reservekopie heeft' : 'reservekopieën hebben'} een ander wachtwoord en bleven zoals ze zijn.`,
    settingPassword: (file) => `${file} versleutelen`,
    password: 'Wachtwoord: ',
    newPassword: 'Nieuw wachtwoord: ',
    passwordAgain: 'Nog eens hetzelfde: ',
    passwordsDiffer: 'De twee zijn niet gelijk.',
    noPassword: 'Een bestand met een wachtwoord heeft er een nodig: er is niets gemaakt.',
    needsTerminal:
      'Een wachtwoord kan alleen op een terminal getypt worden. In een script: --password-stdin leest het van de standaardinvoer.',
    wrongPassword: (file) => `Met dit wachtwoord gaat ${file} niet open.`,
    notAnArgument:
      'Een wachtwoord is nooit een argument: anderen zien het in de lijst van processen, en de shell bewaart het. Typ het als erom gevraagd wordt, of gebruik --password-stdin.',
    clearExport: 'Het cliëntbestand heeft een wachtwoord; de geëxporteerde bestanden hebben er geen.',
    helpLaw: `griffier law [show] [--json]
griffier law check BESTAND [CLIËNT...]
griffier law load BESTAND [CLIËNT...]
griffier law reset

De wetgegevens van het programma: adequaatheidsbesluiten, staten van de EER, autoriteiten, opgeheven wetten en
bewaartermijnen. show zegt van welke dag de geldende zijn; met --json schrijft het ze als wetbestand, om een nieuwer
mee te beginnen. check leest een nieuwer wetbestand en zegt wat het wijzigt,
en welke vaststellingen erbij komen (+) of wegvallen (-) in elk genoemd cliëntbestand. load doet hetzelfde en bewaart
het, ook voor het venster. reset laat die van het programma weer gelden. Afsluitcode 1 als het bestand niet past of een
cliëntbestand niet kon worden gelezen; dan bewaart load niets.
`,
    lawNeeds: 'griffier law neemt show, reset, check BESTAND of load BESTAND.',
    lawLoaded: 'Het wetbestand geldt vanaf nu.',
    lawReset: 'De wetgegevens van het programma gelden.',
    helpCheck: `griffier check BESTAND... [--json] [--fail-on error|warning|info] [--language en|nl|fr]

Zegt wat in elk cliëntbestand ontbreekt, twijfelachtig is of moet gebeuren, de wet eerst, telkens met het artikel.
Het bestand wordt enkel gelezen. Een bestand dat niet gelezen kan worden, houdt de andere niet tegen. Een map staat
voor de cliëntbestanden erin. Wat met een reden opzij is gezet, staat apart en telt niet voor --fail-on.
Afsluitcode: 0 elk bestand is gelezen, 1 een bestand kon niet gelezen worden, 3 elk bestand is gelezen en iets
bereikt --fail-on.

  --json             één lijst van objecten: file, rule, severity, article, object, message, setAside
  --fail-on NIVEAU   error: wat de wet vraagt; warning: ook wat twijfelachtig is; info: ook advies
  --language         van wat er wordt gezegd; anders die van de meldingen
  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
`,
    findings: (count) => (count === 1 ? '1 bevinding' : `${count} bevindingen`),
    putAside: (count) => (count === 1 ? '1 opzijgezette bevinding' : `${count} opzijgezette bevindingen`),
    severity: { error: 'wet', warning: 'twijfelachtig', info: 'advies' },
    helpVerify: `griffier verify BESTAND... [--head HASH]

Kijkt de geschiedenis en de huidige toestand van elk cliëntbestand na, en noemt elke wijziging die veranderd werd,
ontbreekt of elders staat, alles wat een ander programma wijzigde, toevoegde of verwijderde, en elk bewaard bestand
(bijlagen, uitgegeven versies) dat niet meer bij zijn SHA-256 past. Het bestand wordt enkel gelezen.
Afsluitcode 0 als elk bestand ongeschonden is.
Namen van auteurs zijn niet vastgelegd, zodat een persoon gewist kan worden: een naam die een ander programma
wijzigde, wordt niet gezien.

  --password-stdin   leest het wachtwoord van de standaardinvoer; anders wordt erom gevraagd
  --head HASH        de kop van de keten zoals een uitgegeven document hem afdrukte (64 tekens): zegt ook of de
                     geschiedenis sindsdien herschreven of ingekort werd. Zonder is een volledige herschrijving
                     niet te zien.
`,
    unknownVerb: (verb) => `Onbekend werkwoord: ${verb}. griffier --help geeft de lijst.`,
    misuse: (what, verb) => `${what} griffier ${verb} --help legt het uit.`,
    noFile: 'Noem een cliëntbestand.',
    oneFile: 'Noem maar één cliëntbestand.',
    notBoth: '--sample en --from gaan niet samen.',
    onlyNotice: (option: string) => `--${option} hoort bij --document notice.`,
    onlyPublished: (option: string) => `--${option} hoort bij --document notice, cookies of subProcessors.`,
    onlyAssessment: '--of hoort bij --document screening, dpia of action-plan.',
    notTaken:
      '--name vraagt een naam en gaat niet samen met --sample; --language gaat niet samen met --sample of een .json-bestand.',
    badChoice: (option, value, allowed) => `--${option} ${value}: kies uit ${allowed}.`,
    badHead: '--head: geef de 64 tekens, 0-9 en a-f, zoals ze afgedrukt werden.',
    verifying: (file) => `${file} wordt nagekeken`,
    noClientFiles: (folder) => `${folder}: in deze map staat geen cliëntbestand.`,
    whole: (actions, changes, files) =>
      `geschiedenis is ongeschonden (${actions} handelingen, ${changes} wijzigingen${files === 0 ? '' : `, ${files} bewaarde bestanden`})`,
    notWhole: (faults) => `geschiedenis is GESCHONDEN: ${faults} ${faults === 1 ? 'fout' : 'fouten'}`,
    headAt: (seq, time) => `De gegeven kop is die van handeling ${seq}, ${time}.`,
    head: 'Kop van de keten',
    letterheadNeeds:
      '--letterhead hoort bij notice, cookies of subProcessors in Word (--document, --format docx).',
    badDate: (value) => `--date ${value}: schrijf het als 2026-11-21.`,
    unknownSample: (name, names) => `Er is geen voorbeeld "${name}". Er zijn: ${names}.`,
    blanked: (count) =>
      `${count} ${count === 1 ? 'waarde sprak' : 'waarden spraken'} nog over de andere onderneming en ${count === 1 ? 'is' : 'zijn'} leeg gelaten.`,
    making: (path) => `${path} wordt gemaakt`,
    made: (path) => `${path} gemaakt`,
    exporting: (client) => `${client} exporteren`,
    failed: (path, why) => `${path}: ${why}`,
    summary: (clients, files) =>
      `${clients} ${clients === 1 ? 'cliënt' : 'cliënten'}, ${files} ${files === 1 ? 'bestand' : 'bestanden'}.`,
    failures: (count) =>
      count === 1
        ? 'Eén cliëntbestand kon niet geëxporteerd worden:'
        : `${count} cliëntbestanden konden niet geëxporteerd worden:`,
    unconfirmed: (count) =>
      `${count} ${count === 1 ? 'waarde moet' : 'waarden moeten'} nog door iemand bevestigd worden, met een merkteken; --hide-unconfirmed drukt in de plaats "niet bepaald" af.`,
    firm: 'Onderneming',
    file: 'Bestand',
    languages: 'Talen',
    activities: 'Verwerkingen',
    savedAt: 'Laatste wijziging',
    never: 'nooit',
    noName: '(zonder naam)',
  },
  fr: {
    help: `Griffier tient le registre RGPD d’une entreprise dans un seul fichier et le remet en Word et en Excel.

  griffier new FICHIER        crée un dossier client
  griffier show FICHIER       dit ce qu’il contient
  griffier export FICHIER...  écrit des registres en Word et en Excel
  griffier verify FICHIER...  vérifie que l’historique est intact
  griffier check FICHIER...   dit ce qui manque au registre
  griffier law [show | check FICHIER | load FICHIER | reset]   les données juridiques du programme
  griffier pack FICHIER       fait un paquet pour quelqu’un d’autre
  griffier compare FICHIER    dit en quoi il diffère d’un autre fichier ou d’une version émise
  griffier password FICHIER   fixe, change ou enlève son mot de passe
  griffier read-policy FICHIER DECLARATION  lit une déclaration de confidentialité à côté du registre
  griffier import FICHIER PIA...            reprend des analyses de l’outil PIA (JSON ou zip)
  griffier answers FICHIER CLASSEUR         montre les réponses d’un classeur de questions, et les reprend

  griffier VERBE --help       explique un verbe
  griffier --version

Les résultats vont à la sortie standard, les messages à la sortie d’erreur.
Code de sortie\u202f: 0 tout est fait, 1 quelque chose n’a pas pu se faire, 2 la commande n’a pas été comprise.
Langue des messages\u202f: GRIFFIER_LANGUAGE (en, nl, fr), sinon celle du système.
`,
    helpNew: `griffier new FICHIER [--name NOM] [--language en,nl,fr] [--sample NOM | --from SOURCE]

Crée un dossier client. Un fichier existant n’est jamais remplacé.

  --name NOM         nom de l’entreprise
  --language LISTE   langues du contenu, la principale d’abord (par défaut\u202f: celles de SOURCE, sinon en)
  --sample NOM       le remplit avec un exemple\u202f; si le nom est inconnu, la liste s’affiche
  --from SOURCE      un fichier .json dans la forme JSON d’un registre\u202f: le dossier contient le même registre
                     un fichier .griffier\u202f: reprend les traitements, intervenants et mesures propres à un bureau
                     et laisse vide ce qui appartient à une entreprise (donnez aussi --name)
  --with-password    chiffre le fichier\u202f; le mot de passe est demandé deux fois, ou lu avec --password-stdin
  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
`,
    helpShow: `griffier show FICHIER [--json]

Dit ce que contient un dossier client, et si chaque déclaration publiée se lit encore comme le registre aujourd’hui.
Il est ouvert en lecture seule.

  --json             tout le registre dans sa forme JSON, sur la sortie standard
  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
`,
    helpPack: `griffier pack FICHIER --for outsider|colleague --out CHEMIN [options]

Pour l’extérieur (outsider)\u202f: un zip avec les documents choisis, une lettre, une liste et des empreintes\u202f; jamais le dossier client.
Pour un collègue (colleague)\u202f: le dossier client entier, avec son mot de passe s’il en a un.

  --document LISTE   register (par défaut), cameras, notice, cookies, subProcessors
  --audience LISTE   une déclaration pour chacun\u202f: everyone (par défaut), visitors, customers, endUsers,
                     suppliers, applicants, employees, subscribers
  --site NOM         la déclaration et les listes qui l’accompagnent pour ce site seul
  --format LISTE     docx, xlsx (les deux)
  --language LISTE   en, nl, fr (la langue principale du dossier)
  --reader QUI       client, authority, public (authority)
  --open-points      ajoute l’annexe des points ouverts aussi pour une autorité ou le public
  --attachments      ajoute les pièces jointes qui ne sont pas confidentielles
  --to NOM           nom du destinataire, pour la lettre
  --sealed           chiffre le zip\u202f; le mot de passe est créé et affiché une fois
  --clear            laisse le zip en clair même si le dossier client a un mot de passe
  --password-stdin   lit le mot de passe du dossier client sur l’entrée standard
`,
    packNeeds:
      'Dites pour qui (--for outsider ou colleague) et où (--out), et pas --sealed et --clear ensemble.',
    packPassword: (password) => `Mot de passe du zip, affiché cette seule fois\u202f: ${password}`,
    helpExport: `griffier export FICHIER... [options]

Écrit le registre de chaque dossier client. S’il y en a plusieurs, chaque client reçoit son propre répertoire.
Les fichiers s’appellent entreprise_document_rôle_langue_date_version\u202f; un fichier du même nom est remplacé,
sauf s’il provient d’un autre dossier client ou est protégé en écriture.
Un client qui ne peut être exporté n’arrête pas les autres et est signalé à la fin.

  --document NOM     register (par défaut), cameras, notice (la déclaration de confidentialité, art. 12-14), cookies
                     (le tableau des cookies), subProcessors (la liste de l’art. 28), screening (quels traitements
                     exigent une AIPD), dpia (analyses d’impact, art. 35), action-plan (leurs mesures prévues),
                     breaches (violations, art. 33, par. 5), requests (demandes des personnes, art. 12)
                     ou questions (ce qui manque encore, à demander à l’entreprise)
  --of NOM           d’un screening un traitement, de dpia ou action-plan une analyse\u202f: par son numéro ou nom
  --site NOM         seulement ce qui relève de ce site
  --audience QUI     pour notice seulement\u202f: everyone (par défaut), visitors, customers, endUsers, suppliers,
                     applicants, employees ou subscribers
  --format LISTE     docx,xlsx (les deux par défaut)\u202f; pour notice, cookies et subProcessors aussi html,md
  --language LISTE   en,nl,fr (par défaut\u202f: la langue principale du dossier)
  --role RÔLE        controller ou processor (les deux registres par défaut)
  --reader LECTEUR   own (par défaut), client, authority ou public\u202f: qui le lira\u202f; une autorité et le public
                     ne reçoivent ni notes ni provenance
  --open-points      ajoute l’annexe des points ouverts aussi pour une autorité ou le public
  --pictures         met les dessins du registre en Word, la carte des flux et les durées de conservation, aussi
                     dans celui d’une autorité ou du public\u202f; --no-pictures les laisse de côté
  --minimum          seulement ce que demande l’article 30
  --hide-unconfirmed imprime «\u202fnon déterminé\u202f» pour les valeurs que personne n’a confirmées
  --version-name V   nomme une version émise («\u202f3\u202f»)\u202f; sans cela, le document est un projet
  --date DATE        date imprimée, comme 2026-11-21 (aujourd’hui par défaut)
  --letterhead FICH  un .docx ou .dotx de l’entreprise : sa page, son en-tête, son pied et ses styles servent pour notice,
                     cookies ou subProcessors en Word ; s’il ne convient pas, c’est dit et rien n’est écrit
                     (par défaut le papier à en-tête parmi les annexes du dossier client\u202f; none\u202f: sans)
  --out RÉPERTOIRE   où (par défaut\u202f: le répertoire courant)
  --issue NUMERO     écrit plutôt les fichiers d’une version émise, octet par octet tels qu’ils ont été remis
                     (un seul dossier client\u202f; d’une déclaration avec --document notice, --site et --audience)
  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
`,
    helpCompare: `griffier compare FICHIER FICHIER2 [options]
griffier compare FICHIER --issue NUMERO [options]

Dit ce qui a changé de FICHIER à FICHIER2, ou d’une version émise de FICHIER à FICHIER tel qu’il est maintenant\u202f: une
ligne par fiche et par champ, sur la sortie standard. Les deux fichiers ne sont que lus. Code de sortie 0 même s’ils
diffèrent.

  --issue NUMERO     une version émise de FICHIER\u202f; d’une déclaration avec --document notice, --site et
                     --audience
  --out DOC.docx     écrit les différences en un fichier Word avec suivi des modifications, ou avec DOC.html en
                     texte marqué pour un courriel\u202f; un fichier existant n’est jamais remplacé\u202f; au-delà de 1\u202f000 feuilles, il vient en volumes numérotés
  --language CODE    en, nl ou fr (par défaut\u202f: la langue principale de FICHIER)
  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
`,
    helpPassword: `griffier password FICHIER [--remove] [--backups remake|delete]

Fixe, change ou enlève le mot de passe d’un dossier client. Le fichier est chiffré à nouveau à côté de l’ancien, relu,
et prend alors seulement sa place. Un mot de passe perdu ne se retrouve pas.

  --remove           enlève le mot de passe
  --backups QUOI     ce que deviennent les sauvegardes sur cet ordinateur\u202f: remake (refaites sous le nouveau mot
                     de passe) ou delete (supprimées)\u202f; sinon la question est posée au terminal
  --password-stdin   lit de l’entrée standard, un par ligne\u202f: le mot de passe actuel s’il y en a un, puis le
                     nouveau, sauf s’il est enlevé
`,
    answersNeeds: 'Indiquez un fichier client et un seul classeur de questions.',
    answersFormulas: (count) =>
      count === 1
        ? '1 cellule avec formule a été ignorée.'
        : `${count} cellules avec formule ont été ignorées.`,
    answersUnknown: (id) => `${id}\u202f: cette ligne n’est pas dans le classeur.`,
    answersTaken: (rows, taken) => `Lignes lues\u202f: ${rows}\u202f; reprises\u202f: ${taken}.`,
    helpAnswers: `griffier answers FICHIER CLASSEUR [options]

Lit un classeur de questions rempli (export --document questions). Pour chaque ligne sont indiqués son identifiant, le
sujet, la question, ce que l’on sait, la réponse, la remarque et l’effet d’une reprise. Oui ou non, un choix, une date
ou un nombre remplit le champ. Un texte remplit un champ vide, à confirmer\u202f; il ne remplace jamais rien.
Sans --accept rien n’est modifié. Les formules sont ignorées. Un classeur d’un autre client est refusé.
Code de sortie 1 si une ligne citée n’est pas dans le classeur.

  --accept all|ID,...  reprend toutes les réponses, ou celles des lignes citées, en une action que l’on peut annuler
  --language CODE      en, nl ou fr, de la liste (par défaut\u202f: celle des messages)
  --json               tout en JSON
  --password-stdin     lit le mot de passe sur l’entrée standard\u202f; sinon il est demandé
`,
    importNeeds: 'Indiquez un dossier client et au moins un fichier de l’outil PIA.',
    helpImport: `griffier import FICHIER PIA... [options]

Reprend dans FICHIER, comme projets, des analyses de l’outil PIA (ses fichiers JSON, ou le zip que sa liste écrit)\u202f:
réponses, mesures, évaluations, commentaires, états et pièces jointes. Chaque valeur reste à confirmer. La liste dit ce
qui est repris et ce qui n’a pas de place propre, avec l’endroit où c’est conservé. Code de sortie 1 si quelque chose a
été refusé\u202f; le reste est repris.

  --dry-run          énumère seulement\u202f; rien n’est modifié
  --json             le tout en JSON
  --password-stdin   lit le mot de passe sur l’entrée standard\u202f; sinon il est demandé
`,
    readPolicyNeeds: 'Indiquez un dossier client et une seule déclaration à lire.',
    helpReadPolicy: `griffier read-policy FICHIER DECLARATION [options]

Lit une déclaration de confidentialité (texte, Markdown, HTML ou Word) à côté du registre de FICHIER et énumère,
chaque fois avec le passage\u202f: les affirmations qui ne sont plus valables, ce que la déclaration indique et que le
registre n’a pas, ce qu’une déclaration devrait indiquer et que celle-ci n’indique pas, et ce que les deux indiquent.
La recherche porte sur les noms, les durées, les pays, les adresses et les phrases usuelles en anglais, en
néerlandais et en français\u202f; elle peut manquer des choses et se tromper. Rien n’est modifié\u202f; code de sortie 0
quoi qu’il soit trouvé.

  --language CODE    en, nl ou fr, pour la liste (par défaut\u202f: la langue principale de FICHIER)
  --json             tout en JSON
  --password-stdin   lit le mot de passe sur l’entrée standard\u202f; sinon il est demandé
`,
    compareNeeds: 'Nommez un second fichier, ou une version émise avec --issue, mais pas les deux.',
    badIssue: (value) => `--issue ${value}\u202f: donnez le numéro d’une version émise.`,
    issueAlone: (others) => `--issue écrit ce qui a été remis, octet par octet\u202f: ôtez --${others}.`,
    noIssue: (number, numbers) =>
      numbers === ''
        ? `Il n’y a pas de version émise ${number}\u202f: aucune ne l’a été de ce fichier.`
        : `Il n’y a pas de version émise ${number}. Il y a\u202f: ${numbers}.`,
    versionGone: (number) => `Les fichiers de la version ${number} ont été supprimés définitivement.`,
    same: 'Il n’y a pas de différence.',
    changes: { added: 'nouveau', removed: 'supprimé', changed: 'modifié' },
    differing: (records) => `${records} ${records === 1 ? 'fiche diffère' : 'fiches diffèrent'}.`,
    presentPassword: 'Mot de passe actuel\u202f: ',
    noneToRemove: 'Le fichier n’a pas de mot de passe\u202f: rien n’a été modifié.',
    passwordSet: 'Le mot de passe est fixé.',
    passwordRemoved: 'Le mot de passe est enlevé\u202f: le fichier peut être lu sans lui.',
    backupsNeed: (count) =>
      `Il y a ${count} ${count === 1 ? 'sauvegarde' : 'sauvegardes'} de ce fichier. Dites par --backups remake ou --backups delete ce qu’elles deviennent. Rien n’a été modifié.`,
    askBackups: (count) =>
      `Il y a ${count} ${count === 1 ? 'sauvegarde' : 'sauvegardes'} de ce fichier. Refaire sous le nouveau mot de passe (r) ou supprimer (d)\u202f? `,
    backupsLeft: (count) =>
      `${count} ${count === 1 ? 'sauvegarde a' : 'sauvegardes ont'} un autre mot de passe et restent telles quelles.`,
    settingPassword: (file) => `Chiffrement de ${file}`,
    password: 'Mot de passe\u202f: ',
    newPassword: 'Nouveau mot de passe\u202f: ',
    passwordAgain: 'Le même encore une fois\u202f: ',
    passwordsDiffer: 'Les deux ne correspondent pas.',
    noPassword: 'Un fichier avec mot de passe en demande un\u202f: rien n’a été créé.',
    needsTerminal:
      'Un mot de passe ne se tape que sur un terminal. Dans un script\u202f: --password-stdin le lit de l’entrée standard.',
    wrongPassword: (file) => `Ce mot de passe n’ouvre pas ${file}.`,
    notAnArgument:
      'Un mot de passe n’est jamais un argument\u202f: d’autres le voient dans la liste des processus, et le shell le garde. Tapez-le quand il est demandé, ou utilisez --password-stdin.',
    clearExport: 'Le dossier client a un mot de passe\u202f; les fichiers exportés n’en ont pas.',
    helpLaw: `griffier law [show] [--json]
griffier law check FICHIER [CLIENT...]
griffier law load FICHIER [CLIENT...]
griffier law reset

Les données juridiques du programme\u202f: décisions d’adéquation, États de l’EEE, autorités, lois abrogées et délais de
conservation. show dit de quel jour sont celles qui comptent\u202f; avec --json, il les écrit comme fichier de droit, pour
en commencer un plus récent. check lit un fichier de droit plus récent et dit ce qu’il change, et quels constats s’ajoutent (+) ou disparaissent (-) dans chaque dossier client nommé. load fait de même et le
garde, aussi pour la fenêtre. reset rend celles du programme. Code de sortie 1 si le fichier ne convient pas ou si un
dossier client n’a pas pu être lu\u202f; load ne garde alors rien.
`,
    lawNeeds: 'griffier law prend show, reset, check FICHIER ou load FICHIER.',
    lawLoaded: 'Le fichier de droit compte désormais.',
    lawReset: 'Les données juridiques du programme s’appliquent.',
    helpCheck: `griffier check FICHIER... [--json] [--fail-on error|warning|info] [--language en|nl|fr]

Dit ce qui manque à chaque dossier client, ce qui est douteux et ce qui est à faire, la loi d’abord, avec l’article.
Le fichier n’est ouvert qu’en lecture. Un fichier illisible n’arrête pas les autres. Un répertoire vaut pour les
dossiers clients qu’il contient. Ce qui a été mis de côté avec un motif figure à part et ne compte pas pour --fail-on.
Code de sortie\u202f: 0 chaque fichier a été lu, 1 un fichier n’a pu être lu, 3 chaque fichier a été lu et quelque
chose atteint --fail-on.

  --json             une liste d’objets\u202f: file, rule, severity, article, object, message, setAside
  --fail-on NIVEAU   error\u202f: ce que la loi demande\u202f; warning\u202f: aussi ce qui est douteux\u202f; info\u202f: aussi les conseils
  --language         de ce qui est dit\u202f; sinon celle des messages
  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
`,
    findings: (count) => (count <= 1 ? `${count} constat` : `${count} constats`),
    putAside: (count) => (count <= 1 ? `${count} constat mis de côté` : `${count} constats mis de côté`),
    severity: { error: 'loi', warning: 'douteux', info: 'conseil' },
    helpVerify: `griffier verify FICHIER... [--head HASH]

Vérifie l’historique et l’état actuel de chaque dossier client, et nomme chaque modification altérée, manquante ou
déplacée, chaque élément qu’un autre programme a modifié, ajouté ou supprimé, et chaque fichier conservé (pièces
jointes, versions émises) qui ne correspond plus à son SHA-256. Le fichier n’est ouvert qu’en lecture. Code de sortie 0 quand chaque fichier est intact.
Les noms des auteurs ne sont pas liés, pour qu’une personne puisse être effacée : un nom qu’un autre programme a
modifié ne se voit pas.

  --password-stdin   lit le mot de passe de l’entrée standard\u202f; sinon il est demandé
  --head HASH        la tête de la chaîne telle qu’un document émis l’a imprimée (64 caractères) : dit aussi si
                     l’historique a été réécrit ou tronqué depuis. Sans elle, une réécriture complète ne se voit pas.
`,
    unknownVerb: (verb) => `Verbe inconnu\u202f: ${verb}. griffier --help donne la liste.`,
    misuse: (what, verb) => `${what} griffier ${verb} --help l’explique.`,
    noFile: 'Nommez un dossier client.',
    oneFile: 'Nommez un seul dossier client.',
    notBoth: '--sample et --from s’excluent.',
    onlyNotice: (option: string) => `--${option} va avec --document notice.`,
    onlyPublished: (option: string) => `--${option} va avec --document notice, cookies ou subProcessors.`,
    onlyAssessment: '--of va avec --document screening, dpia ou action-plan.',
    notTaken:
      '--name demande un nom et ne va pas avec --sample\u202f; --language ne va ni avec --sample ni avec un fichier .json.',
    badChoice: (option, value, allowed) => `--${option} ${value}\u202f: choisissez parmi ${allowed}.`,
    badHead: '--head : donnez les 64 caractères, 0-9 et a-f, tels qu’ils ont été imprimés.',
    verifying: (file) => `Vérification de ${file}`,
    noClientFiles: (folder) => `${folder}\u202f: aucun dossier client dans ce répertoire.`,
    whole: (actions, changes, files) =>
      `historique intact (${actions} actions, ${changes} modifications${files === 0 ? '' : `, ${files} fichiers conservés`})`,
    notWhole: (faults) => `historique PAS intact : ${faults} ${faults < 2 ? 'défaut' : 'défauts'}`,
    headAt: (seq, time) => `La tête donnée est celle de l’action ${seq}, ${time}.`,
    head: 'Tête de la chaîne',
    letterheadNeeds:
      '--letterhead va avec notice, cookies ou subProcessors en Word (--document, --format docx).',
    badDate: (value) => `--date ${value}\u202f: écrivez-la comme 2026-11-21.`,
    unknownSample: (name, names) => `Il n’y a pas d’exemple «\u202f${name}\u202f». Il y a\u202f: ${names}.`,
    blanked: (count) =>
      `${count} ${count === 1 ? 'valeur parlait' : 'valeurs parlaient'} encore de l’autre entreprise et ${count === 1 ? 'a été laissée vide' : 'ont été laissées vides'}.`,
    making: (path) => `Création de ${path}`,
    made: (path) => `${path} créé`,
    exporting: (client) => `Exportation de ${client}`,
    failed: (path, why) => `${path}\u202f: ${why}`,
    summary: (clients, files) =>
      `${clients} ${clients < 2 ? 'client' : 'clients'}, ${files} ${files < 2 ? 'fichier' : 'fichiers'}.`,
    failures: (count) =>
      count === 1
        ? 'Un dossier client n’a pas pu être exporté\u202f:'
        : `${count} dossiers clients n’ont pas pu être exportés\u202f:`,
    unconfirmed: (count) =>
      `${count} ${count === 1 ? 'valeur reste à confirmer' : 'valeurs restent à confirmer'} par une personne, avec une marque\u202f; --hide-unconfirmed imprime «\u202fnon déterminé\u202f» à la place.`,
    firm: 'Entreprise',
    file: 'Fichier',
    languages: 'Langues',
    activities: 'Traitements',
    savedAt: 'Dernière modification',
    never: 'jamais',
    noName: '(sans nom)',
  },
});
