"""Kazakh words that the rules of `kazakh_scripts` would not write as people do.

Each is a whole word, or the beginning of one where a hyphen ends it; Kazakh endings go
on by rule. Small letters, or capitals where these alone mean it; what is listed for one
script alone leaves the other to rule. A line never ends at a space of these.
"""

ARABIC = {
    # Abbreviations are said by their letters, which stand apart.
    "бұұ": "ب ۇ ۇ",
    "тмд": "ت م د",
    "еқыұ": "ە ق ى ۇ",
    "аөсшк": "ا ءو س ش ك",
    "ксро": "ك س ر و",
    "ұқшұ": "ۇ ق ش ۇ",
    "шыұ": "ش ى ۇ",
    "ақш": "ا ق ش",
    "қхр": "ق ح ر",
    "сім": "س ى م",
    "дсұ": "د س ۇ",
    "еаэо": "ە ا ە و",
    "иыұ": "ي ى ۇ",
    "эыдұ": "ە ى د ۇ",
    # Capitals where the same in small letters is a word: a garden, good luck.
    "БАҚ": "ب ا ق",
    # Names of China, which Kazakhs there write as they are said, not by way of Russian.
    "бейжің-": "بەيجيڭ",
    "шанхай-": "شاڭحاي",
    "Дэн": "دىڭ",
    "сяопин-": "شياۋپيڭ",
    "цзян": "جياڭ",
    "цзэминь-": "زىمين",
    "цзиньтао-": "جينتاۋ",
    "Си": "شي",
    "цзиньпин-": "جينپيڭ",
    # Names of Islam keep the spelling that they have in Arabic.
    "құран-": "قۇران",
    "мұхаммед-": "مۇحاممەد",
    "хижра-": "ھيجرا",
    # Loans, which take no hamza whatever ending they have.
    "интернет-": "ينتەرنەت",
    "видео": "ۆيدەو",
    "абсолют-": "ابسوليۋت",
    "министр-": "مينيستر",
    "саммит-": "سامميت",
    "тариф-": "تاريف",
    "транзит-": "ترانزيت",
    "туризм-": "تۋريزم",
    "новосібір-": "نوۆوسىبىر",
    # Words that are written hard in spite of their і.
    "бірақ": "بىراق",
    "қабір-": "قابىر",
    "қадір-": "قادىر",
    "қазір": "قازىر",
    "қаріп-": "قارىپ",
    "қауіп-": "قاۋىپ",
    "мұғалім-": "مۇعالىم",
}
LATIN = {
    "видео": "video",
    # Names written in Latin letters everywhere.
    "интернет-": "internet",
}
