package org.vanthu.core.internal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.OpenOffice;
import org.vanthu.core.internal.operations.DatabaseTampering;
import org.vanthu.core.internal.outgoing.ClerkProgram;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.FolderTrouble;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.testkit.ChildProgram;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** An office opens its data folder alone and only where it understands it; whoever asks too much is told why. */
class OpeningTest {

    private static final Pattern SINCE = Pattern.compile("\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2}");

    @RegisterExtension
    final TestData data = new TestData();

    @TempDir
    Path desk;

    private final EmbeddedOffices offices = new EmbeddedOffices(ProductParts.at(TimeSource.system()));

    @BeforeEach
    void letTheFolderGo() {
        data.stop();
    }

    @Test
    @Conforms("VI.IV.1.e")
    void asLongAsAnotherProcessHoldsTheFolderItIsRefusedWithWhoHoldsIt() {
        try (ChildProgram holder = ChildProgram.start(
                ClerkProgram.class,
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                data.path().toString(),
                desk.toString(),
                OrganisationId.at(TimeSource.system().now()).toString(),
                "PT0S")) {
            holder.say("0\topen");
            assertEquals("0\topened", holder.line());

            Trouble held = refused(FolderTrouble.HELD);

            for (String words : List.of(held.vietnamese(), held.english())) {
                assertTrue(words.contains(String.valueOf(holder.id())), words);
                assertTrue(words.contains(data.path().toString()), words);
                assertTrue(SINCE.matcher(words).find(), words);
            }
            holder.sayNoMore();
            assertEquals(0, holder.end());
        }
        offices.open(data.path()).orThrow().close();
    }

    @Test
    void aFolderOfANewerVersionIsRefusedUntouchedAndLetGo() throws IOException {
        Path version = data.path().resolve("data.version");
        Files.writeString(version, "2\n");

        Trouble newer = refused(FolderTrouble.NEWER);

        assertEquals("2\n", Files.readString(version));
        assertTrue(newer.vietnamese().contains("hãy cài phiên bản mới hơn"), newer.vietnamese());
        assertTrue(newer.english().contains("install the newer version"), newer.english());
        Files.writeString(version, "1\n");
        offices.open(data.path()).orThrow().close();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedUntouchedAndLetGo() {
        DatabaseTampering.on(
                data.path(),
                "INSERT INTO \"flyway_schema_history\" SELECT 9999, '999', 'later', \"type\", 'V999__later.sql', 1, "
                        + "\"installed_by\", \"installed_on\", 1, \"success\" FROM \"flyway_schema_history\" "
                        + "WHERE \"version\" = '001'");
        DatabaseTampering.on(data.path(), "UPDATE store_state SET fingerprint = '" + "f".repeat(64) + "'");

        Trouble newer = refused(StoreTrouble.NEWER);

        assertEquals("999", newer.details().get("found"));
        for (String words : List.of(newer.vietnamese(), newer.english())) {
            assertTrue(words.contains("999"), words);
        }
        assertTrue(
                newer.vietnamese().contains("Không có gì bị động đến; hãy cài phiên bản mới hơn"), newer.vietnamese());
        assertTrue(newer.english().contains("Nothing was touched; install the newer version"), newer.english());
        DatabaseTampering.on(data.path(), "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '999'");
        offices.open(data.path()).orThrow().close();
    }

    private Trouble refused(TroubleKind kind) {
        Outcome<OpenOffice> outcome = offices.open(data.path());
        assertTrue(outcome.refusedFor(kind), outcome.toString());
        return outcome.troubles().getFirst();
    }
}
