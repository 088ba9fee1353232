package org.vanthu.signing.internal.token;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.spi.signing.TokenDriver;

/** Where the drivers of tokens usually are. Others are browsed for; names of makers not listed here are not guessed. */
final class KnownDrivers {

    private static final List<String> SYSTEM = List.of("C:/Windows/System32/", "C:/Windows/SysWOW64/");

    private KnownDrivers() {}

    static List<TokenDriver> find() {
        List<TokenDriver> found = new ArrayList<>();
        Map<Path, String> seen = new LinkedHashMap<>();
        places().forEach((place, name) -> {
            try {
                Path library = Path.of(place);
                if (Files.isRegularFile(library) && seen.putIfAbsent(library.toRealPath(), name) == null) {
                    found.add(new TokenDriver(name, library, Map.of()));
                }
            } catch (InvalidPathException | java.io.IOException notHere) {
                // a place that cannot be looked at holds no driver for us
            }
        });
        return found;
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        if (Platform.isWindows()) {
            for (String system : SYSTEM) {
                places.put(system + "bit4xpki.dll", "Bit4id");
                places.put(system + "eps2003csp11.dll", "ePass 2003");
                places.put(system + "eToken.dll", "SafeNet eToken");
                places.put(system + "eTPKCS11.dll", "SafeNet eToken");
            }
            places.put("C:/vnpt-ca/cryptoki.dll", "VNPT-CA");
            places.put("C:/Program Files/OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll", "OpenSC");
            places.put("C:/SoftHSM2/lib/softhsm2-x64.dll", "SoftHSM 2");
            return places;
        }
        for (String folder : List.of("/usr/lib/x86_64-linux-gnu/", "/usr/lib64/", "/usr/lib/", "/usr/local/lib/")) {
            places.put(folder + "opensc-pkcs11.so", "OpenSC");
            places.put(folder + "pkcs11/opensc-pkcs11.so", "OpenSC");
            places.put(folder + "libeToken.so", "SafeNet eToken");
            places.put(folder + "libbit4xpki.so", "Bit4id");
            places.put(folder + "softhsm/libsofthsm2.so", "SoftHSM 2");
            places.put(folder + "libcastle.so", "ePass 2003");
        }
        places.put("/Library/OpenSC/lib/opensc-pkcs11.so", "OpenSC");
        places.put("/opt/homebrew/lib/softhsm/libsofthsm2.so", "SoftHSM 2");
        return places;
    }
}
