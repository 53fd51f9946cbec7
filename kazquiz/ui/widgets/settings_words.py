"""The words of the settings: their titles, what each does, what can be chosen."""

from kazquiz.i18n import N_
from kazquiz.i18n.calendars import GREGORIAN, ISLAMIC, JALALI
from kazquiz.ui.widgets import study_settings

THEMES = {
    "system": N_("Same as the system"),
    "light": N_("Light"),
    "dark": N_("Dark"),
}
EXTRA_TIMES = ("1", "1.25", "1.5", "2", "none")
CLOCKS = {
    # i18n: the clock of a quiz
    "shown": N_("Shown"),
    # i18n: the clock of a quiz
    "hidden": N_("Hidden"),
}
CALENDARS = {
    GREGORIAN: N_("Gregorian"),
    # i18n: the solar calendar of Iran and Afghanistan
    JALALI: N_("Jalali"),
    # i18n: the calendar of the Hijra, reckoned by rule, not by sight of the moon
    ISLAMIC: N_("Islamic, civil"),
}
# i18n: whether a language is in the lists of languages
LATIN = {"hidden": N_("Not offered"), "shown": N_("Offered")}
LATIN_YEAR = 2021
SIZES = (80, 100, 120, 140, 170, 200)
WORDS = {
    "language": (
        N_("Language of the interface"),
        N_("Changes at once, wherever you are."),
    ),
    "content_language": (
        N_("Language of cards and questions"),
        N_("Your memory of an item counts for every language."),
    ),
    "answer_language": (
        N_("Language of answers"),
        N_("For asking in one language and answering in another."),
    ),
    "aid_language": (
        N_("Language of the reading aid"),
        N_("What a card or question is shown in while the aid is on."),
    ),
    "latin_kazakh": (
        N_("Kazakh in Latin letters"),
        N_("The alphabet of {year}, not in force; produced from Cyrillic by rule."),
    ),
    "digits": (N_("Digits"), N_("Used for every figure on the screen.")),
    "calendar": (
        N_("Calendar"),
        N_(
            "For all dates on the screen; one that you learn has the "
            "Gregorian date beside it."
        ),
    ),
    "first_day": (N_("First day of the week"), N_("Where each week begins.")),
    "weekend": (N_("Weekend"), N_("The days highlighted in calendars.")),
    "theme": (N_("Theme"), N_("Light, dark, or whatever your system uses.")),
    "text_size": (N_("Text size"), N_("For everything on the screen.")),
    "new_per_day": (
        N_("New cards a day"),
        N_("Each new card comes back several times in the days that follow."),
    ),
    "reviews_per_day": (
        N_("Reviews a day"),
        N_("When more is due, what is nearest to being forgotten comes first."),
    ),
    "desired_retention": (
        N_("Desired retention, in percent"),
        N_(
            "How much you want to remember when a card comes back; more means more "
            "reviews."
        ),
    ),
    "day_starts_at": (
        N_("The day starts at"),
        N_("Studying after midnight still counts for the day before, up to this hour."),
    ),
    "extra_time": (
        N_("Extra time"),
        N_(
            "How much longer quizzes last for you. With extra time, "
            "individual questions have no limit."
        ),
    ),
    "quiz_clock": (
        N_("Clock in quizzes"),
        N_("A hidden clock still warns you. In a quiz, Ctrl+T hides and shows it."),
    ),
}
OTHER_LANGUAGES = {
    "content_language": N_("Same as the interface"),
    "answer_language": N_("Same as the question"),
    "aid_language": N_("Automatic"),
}
LANGUAGE_ROWS = ("language", *OTHER_LANGUAGES, "latin_kazakh")
WORDS |= study_settings.WORDS
GROUPS = (
    (N_("Language"), LANGUAGE_ROWS),
    (N_("Region"), ("digits", "calendar", "first_day", "weekend")),
    (N_("Appearance"), ("theme", "text_size")),
    (
        N_("Studying"),
        ("new_per_day", "reviews_per_day", "desired_retention", "day_starts_at"),
    ),
    # i18n: a group of settings
    (N_("Quizzes"), ("extra_time", "quiz_clock")),
    study_settings.GROUP,
)
