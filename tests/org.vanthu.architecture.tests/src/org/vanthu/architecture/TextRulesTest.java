package org.vanthu.architecture;

import org.junit.jupiter.api.Test;

/** The rules over the words of the product catch what they are there for, in both languages. */
class TextRulesTest extends RuleScene {

    @Test
    void wordsInOneLanguageOnlyAreFound() {
        sample.coreFile("messages.properties", "a=One\n");
        finds(new TextsRule(), "no Vietnamese twin");

        sample.coreFile("messages.properties", "a=One\nb=Two\n").coreFile("messages_vi.properties", "a=Một\n");
        finds(new TextsRule(), "lacks the words for b");
    }

    @Test
    void wordsOutOfOrderOrWithOtherPlaceholdersAreFound() {
        sample.coreFile("messages.properties", "b=Two\na=One {x}\n")
                .coreFile("messages_vi.properties", "a=Một {y}\nb=Hai\n");

        finds(new TextsRule(), "not sorted", "other placeholders");
    }

    @Test
    void lettersWithTheirMarksApartAreFound() {
        sample.coreFile("messages.properties", "a=One\n").coreFile("messages_vi.properties", "a=Mo\u0302\u0323t\n");

        finds(new TextsRule(), "not NFC");
    }

    @Test
    void wordsThatAddressTheReaderAsAFriendAreFound() {
        sample.coreFile("messages.properties", "a=Yours\nb=Friends\n")
                .coreFile("messages_vi.properties", "a=Của Bạn\nb=Bạnh ra\n");

        finds(new TextsRule(), "says bạn where offices say anh/chị or nothing: a");
    }

    @Test
    void anActOrAFactWithoutANameAndANameWithoutAnActAreFound() {
        sample.core(
                        "Deeds",
                        "final class Deeds {\n"
                                + "    void a() {\n"
                                + "        record(\"DOOR_SHUT\", Payload.of(\"by\", f(1, 2), \"why\", 3));\n"
                                + "        record(\"DOOR_\" + state, Payload.of());\n"
                                + "        record(\"DOOR_OPENED\");\n"
                                + "    }\n"
                                + "}\n")
                .with(
                        "bundles/org.vanthu.api/META-INF/MANIFEST.MF",
                        ProjectSample.manifest("org.vanthu.api", "Export-Package: org.vanthu.api.audit\n"))
                .with(
                        "bundles/org.vanthu.api/src/org/vanthu/api/audit/Doors.java",
                        "package org.vanthu.api.audit;\n\ninterface Doors {\n    @Operation(kind = Kind.VIEW)\n"
                                + "    Outcome<Door> show(@On DoorId door);\n}\n")
                .with(ActTextsRule.NAMES.toString(), "DOOR_OPENED = Opened\nDOOR_PAINTED = Painted\n")
                .with(ActTextsRule.FACTS.toString(), "fact.name.by = By\n");

        finds(
                new ActTextsRule(),
                "puts an act together, so that nobody finds its name: DOOR_",
                "lacks the name of the act DOOR_SHUT",
                "lacks the name of the act DOOR_VIEWED",
                "names an act that nobody records: DOOR_PAINTED",
                "lacks the name of the fact why");
    }

    @Test
    void aTroubleWithoutWordsAndWordsWithoutATroubleAreFound() {
        sample.core(
                        "ActsTrouble",
                        "enum ActsTrouble implements TroubleKind {\n    LATE,\n    /** Gone. */\n    GONE\n}\n")
                .coreFile("troubles.properties", "Acts.LATE=Late\nActs.OLD=Old\n")
                .coreFile("troubles_vi.properties", "Acts.LATE=Trễ, hãy làm ngay\nActs.OLD=Cũ, hãy bỏ\n");

        finds(new TroubleTextsRule(), "lacks the words for the trouble Acts.GONE", "not there: Acts.OLD");
    }

    @Test
    void aTroubleThatDoesNotSayWhatToDoNextIsFound() {
        sample.core("ActsTrouble", "enum ActsTrouble implements TroubleKind {\n    LATE\n}\n")
                .coreFile("troubles.properties", "Acts.LATE=Late\n")
                .coreFile("troubles_vi.properties", "Acts.LATE=Trễ\n");

        finds(new TroubleTextsRule(), "does not say what to do next: Acts.LATE");
    }

    @Test
    void aTroubleThatIsMadeWithoutADetailOfItsWordsIsFound() {
        sample.core("ActsTrouble", "enum ActsTrouble implements TroubleKind {\n    LATE\n}\n")
                .coreFile("troubles.properties", "Acts.LATE={who} is late by {days}\n")
                .coreFile("troubles_vi.properties", "Acts.LATE={who} trễ {days}, hãy nhắc\n")
                .core("Acts", "class Acts {\n    Object o = Trouble.of(ActsTrouble.LATE, \"who\", name(1));\n}\n");

        finds(new TroubleDetailsRule(), "makes Acts.LATE without days");
    }

    @Test
    void wordsThatNothingUsesAndUsesWithoutWordsAreFound() {
        sample.core(
                        "Messages",
                        "final class Messages extends NLS {\n"
                                + "    public static String used;\n"
                                + "    public static String gone;\n"
                                + "}\n")
                .coreFile("messages.properties", "left=Left\nstate.open=Open\nused=Used\n")
                .core("States", "final class States {\n    String key = \"state.\" + this;\n}\n");

        finds(new UsedTextsRule(), "nothing uses: left", "lacks the words for the field gone");
    }
}
