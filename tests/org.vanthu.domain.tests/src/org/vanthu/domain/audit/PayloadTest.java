package org.vanthu.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.testkit.Conforms;

class PayloadTest {

    @Test
    void theSameFactsAreTheSameTextInWhateverOrderTheyCome() {
        Payload one = Payload.of("number", 15, "subject", "Về việc nghỉ Tết", "issuer", "UBND");
        Payload other = Payload.of("issuer", "UBND", "subject", "Về việc nghỉ Tết", "number", 15L);

        assertEquals("{\"issuer\":\"UBND\",\"number\":15,\"subject\":\"Về việc nghỉ Tết\"}", one.json());
        assertEquals(one, other);
    }

    @Test
    void everyKindOfFactHasItsForm() {
        AccountId account = AccountId.parse("00000000-0000-7000-8000-000000000009");

        Payload payload = Payload.of(
                "account", account,
                "amount", new BigDecimal("1.500"),
                "day", LocalDate.of(2026, 2, 17),
                "empty", Optional.empty(),
                "language", Language.VIETNAMESE,
                "list", List.of(1, "b", true),
                "map", Map.of("b", 2, "a", 1),
                "present", Optional.of("x"));

        assertEquals(
                "{\"account\":\"00000000-0000-7000-8000-000000000009\",\"amount\":1.5,\"day\":\"2026-02-17\","
                        + "\"language\":\"VIETNAMESE\",\"list\":[1,\"b\",true],\"map\":{\"a\":1,\"b\":2},"
                        + "\"present\":\"x\"}",
                payload.json());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, Object> facts = Map.of(
                "text",
                "dòng 1\ndòng 2\t\"trích\" \\ \u0001 \uD83D\uDCC4 \uD83D",
                "number",
                -12L,
                "decimal",
                new BigDecimal("0.25"),
                "list",
                List.of("a", 1L, false),
                "map",
                Map.of("inner", List.of()));

        assertEquals(facts, Payload.of(facts).facts());
    }

    @Test
    @Conforms("W.history-bounded")
    void moreThanTwoKibibytesAreNotAccepted() {
        int frame = Payload.of("text", "").json().length();

        assertEquals(
                Payload.LIMIT,
                Payload.of("text", "x".repeat(Payload.LIMIT - frame)).json().length());
        assertThrows(IllegalArgumentException.class, () -> Payload.of("text", "x".repeat(Payload.LIMIT - frame + 1)));
        assertThrows(IllegalArgumentException.class, () -> Payload.of("text", "ệ".repeat(Payload.LIMIT / 2)));
    }

    @Test
    void aValueWithoutAFormIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Payload.of("object", new Object()));
        assertThrows(IllegalArgumentException.class, () -> Payload.of("name without value"));
        assertThrows(IllegalArgumentException.class, () -> Payload.of("twice", 1, "twice", 2));
    }

    @Test
    void anEventHasOneTextWhoseJsonCanBeReadByAnybody() {
        AccountId account = AccountId.parse("00000000-0000-7000-8000-000000000009");
        OrganisationId organisation = OrganisationId.parse("00000000-0000-7000-8000-000000000008");
        Event event = new Event(
                7,
                Instant.parse("2026-03-02T01:00:00Z"),
                account,
                Optional.empty(),
                "INCOMING_REGISTERED",
                "incoming",
                "đến \"15\"",
                organisation,
                Payload.of("number", 15));

        assertEquals(
                "{\"sequence\":7,\"at\":\"2026-03-02T01:00:00.000000Z\","
                        + "\"actor\":\"00000000-0000-7000-8000-000000000009\",\"onBehalfOf\":null,"
                        + "\"act\":\"INCOMING_REGISTERED\",\"objectKind\":\"incoming\",\"objectId\":\"đến \\\"15\\\"\","
                        + "\"organisation\":\"00000000-0000-7000-8000-000000000008\",\"payload\":{\"number\":15}}",
                event.canonical());
        assertEquals(
                Sha256Hex.of(0, event.canonical().getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(event.leafHash()));
    }

    /** SHA-256 of one byte and a text, computed beside the code under test. */
    private static final class Sha256Hex {
        static String of(int first, byte[] rest) {
            byte[] all = new byte[rest.length + 1];
            all[0] = (byte) first;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return Sha256.of(all).hex();
        }
    }
}
