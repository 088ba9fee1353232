package org.vanthu.signing;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.domain.signin.PasswordRules;
import org.vanthu.spi.password.PasswordHashes;

/** Argon2id of Bouncy Castle, in the PHC string form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
@Component
public final class Argon2Passwords implements PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();

    @Override
    public String hash(char[] password, PasswordCost cost) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$"
                + base64.encodeToString(argon2(password, salt, cost, HASH_BYTES));
    }

    @Override
    public boolean isOf(char[] password, String hash) {
        Matcher parts = read(hash);
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(wanted, argon2(password, salt, cost(parts), wanted.length));
    }

    @Override
    public PasswordCost costOf(String hash) {
        return cost(read(hash));
    }

    private static Matcher read(String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in PHC form");
        }
        return parts;
    }

    private static PasswordCost cost(Matcher parts) {
        return new PasswordCost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static byte[] argon2(char[] password, byte[] salt, PasswordCost cost, int length) {
        char[] normalised = PasswordRules.normalised(password);
        byte[] bytes = utf8(normalised);
        byte[] hash = new byte[length];
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(normalised, '\0');
        }
    }

    private static byte[] utf8(char[] text) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
