package org.vanthu.signing.internal.online;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrouble;

/**
 * Whether an address that a certificate names is asked. Anybody can make a certificate, and the office that asks stands within its
 * own network: there only those machines are asked at which a service is set.
 */
final class NamedAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    /** The blocks of IPv4 that lead to nobody outside (RFC 6890): the first address, and how many of its bits all have. */
    private static final int[][] NOT_OUTSIDE = {
        {0, 8},
        {0x0A00_0000, 8},
        {0x6440_0000, 10},
        {0x7F00_0000, 8},
        {0xA9FE_0000, 16},
        {0xAC10_0000, 12},
        {0xC000_0000, 24},
        {0xC0A8_0000, 16},
        {0xC612_0000, 15},
        {0xE000_0000, 3}
    };

    private NamedAddress() {}

    /** The address if it may be asked; else the trouble. */
    static Outcome<URI> allowed(URI service, OnlineServices services) {
        if (service.getHost() == null || isSet(service, services)) {
            return Outcome.done(service);
        }
        try {
            return machines(service.getHost(), services.patience()).stream().allMatch(NamedAddress::isOutside)
                    ? Outcome.done(service)
                    : Outcome.refused(ServiceTrouble.WITHIN_OWN_NETWORK, "service", service);
        } catch (UnknownHostException unknown) {
            return Outcome.refused(ServiceTrouble.UNREACHABLE, "service", service, "detail", unknown);
        }
    }

    private static boolean isSet(URI service, OnlineServices services) {
        return Stream.of(services.timeStamps(), services.status(), services.lists())
                .flatMap(List::stream)
                .anyMatch(set -> service.getHost().equalsIgnoreCase(set.getHost()) && port(service) == port(set));
    }

    private static int port(URI service) {
        if (service.getPort() >= 0) {
            return service.getPort();
        }
        return "https".equals(String.valueOf(service.getScheme()).toLowerCase(Locale.ROOT)) ? HTTPS : HTTP;
    }

    /** Who asks afterwards is told the same machines: the JVM keeps the answer for half a minute. */
    private static List<InetAddress> machines(String host, Duration patience) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("host-lookup").start(() -> {
            try {
                found.complete(Arrays.asList(InetAddress.getAllByName(host)));
            } catch (UnknownHostException | RuntimeException unknown) {
                found.completeExceptionally(unknown);
            }
        });
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    /** Whether a machine stands outside: what is not known to do so does not. */
    static boolean isOutside(InetAddress machine) {
        byte[] bytes = machine.getAddress();
        return (machine instanceof Inet6Address ? isOutside6(bytes) : isOutside4(bytes)) && !isThisMachine(machine);
    }

    private static boolean isOutside4(byte[] bytes) {
        int address = ByteBuffer.wrap(bytes).getInt();
        return Arrays.stream(NOT_OUTSIDE).noneMatch(block -> (address ^ block[0]) >>> Integer.SIZE - block[1] == 0);
    }

    /** Of IPv6 only the global addresses 2000::/3, without those that hide one of IPv4 (2001::/32 and 2002::/16). */
    private static boolean isOutside6(byte[] bytes) {
        boolean hidesAnother = bytes[0] == 0x20 && (bytes[1] == 2 || bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0);
        return (bytes[0] & 0xE0) == 0x20 && !hidesAnother;
    }

    private static boolean isThisMachine(InetAddress machine) {
        try {
            return NetworkInterface.getByInetAddress(machine) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
