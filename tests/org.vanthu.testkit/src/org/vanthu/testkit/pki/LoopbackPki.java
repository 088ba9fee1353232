package org.vanthu.testkit.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vanthu.testkit.pki.TestAuthority.Use;

/**
 * A root, an issuing authority, signers, and what stands around them on the network, all on 127.0.0.1: certificate status,
 * revocation lists, time stamps. Its clock stands where the test puts it, and every service misbehaves when told to.
 */
public final class LoopbackPki implements AutoCloseable {

    private static final Duration ROOT_LIVES = Duration.ofDays(30 * 365);
    private static final Duration AUTHORITY_LIVES = Duration.ofDays(6 * 365);
    private static final Duration STALE = Duration.ofDays(30);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String address;
    private final TestAuthority root;
    private final Map<String, TestAuthority> authorities = new ConcurrentHashMap<>();
    private final Map<String, StatusDesk> desks = new ConcurrentHashMap<>();
    private final Map<Service, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<Service, Integer> asked = new ConcurrentHashMap<>();
    private volatile Instant now;
    private volatile TestAuthority issuing;
    private volatile TestAuthority stamper;
    private volatile StampingDesk stamping;

    /** A PKI whose clock stands at this moment, and which was founded a year before. */
    public LoopbackPki(Instant now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        Instant founded = now.minus(Duration.ofDays(365));
        root = new TestAuthority("Gốc thử nghiệm Văn thư", address, founded, founded.plus(ROOT_LIVES));
        open(root, founded, ROOT_LIVES);
        renewAuthorities(founded);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    private void open(TestAuthority authority, Instant from, Duration lives) {
        String path = TestAuthority.pathOf(authority.certificate());
        TestAuthority responder =
                authority.certify("Trả lời trạng thái chứng thư", from, from.plus(lives), Use.ANSWERING);
        TestAuthority lookedUp =
                authority.certify("Trả lời trạng thái, tra cứu được", from, from.plus(lives), Use.ANSWERING_LOOKED_UP);
        TestAuthority stranger = new TestAuthority("Trả lời trạng thái chứng thư", address, from, from.plus(lives));
        authorities.put(path, authority);
        desks.put(path, new StatusDesk(authority, responder, lookedUp, stranger));
    }

    /** New issuing and time-stamping authorities, as every few years; what the old ones issued stays as it is. */
    public void renewAuthorities() {
        renewAuthorities(now.minus(Duration.ofDays(1)));
    }

    private void renewAuthorities(Instant from) {
        Instant to = from.plus(AUTHORITY_LIVES);
        String number = " G" + authorities.size();
        issuing = root.certify("Cơ quan cấp chứng thư thử nghiệm" + number, from, to, Use.AUTHORITY);
        open(issuing, from, AUTHORITY_LIVES);
        stamper = issuing.certify("Dấu thời gian thử nghiệm" + number, from, to, Use.STAMPING);
        TestAuthority stranger = root.certify("Dấu thời gian thử nghiệm" + number, from, to, Use.STAMPING);
        stamping = new StampingDesk(stamper, stranger, List.of(stamper.certificate(), issuing.certificate()));
    }

    /** Moves the clock of all services. */
    public void moveTo(Instant moment) {
        now = moment;
    }

    public X509Certificate root() {
        return root.certificate();
    }

    public X509Certificate issuing() {
        return issuing.certificate();
    }

    public X509Certificate stamper() {
        return stamper.certificate();
    }

    /** A signer whose certificate is good from a month ago for two years. */
    public MemoryKey signer(String name, String organisation) {
        return signer(name, organisation, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(700)));
    }

    /** The same with a key for RSA. */
    public MemoryKey rsaSigner(String name, String organisation) {
        KeyPair key = TestAuthority.newRsaKey();
        X509Certificate certificate = issuing.issue(
                TestAuthority.name(name, organisation),
                key.getPublic(),
                now.minus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(700)),
                Use.SIGNING);
        return new MemoryKey(key, List.of(certificate, issuing.certificate(), root.certificate()));
    }

    /** A signer whose certificate the authority has signed with SHA-1. */
    public MemoryKey weaklyCertified(String name, String organisation) {
        KeyPair key = TestAuthority.newKey();
        X509Certificate certificate = issuing.issueWeakly(
                TestAuthority.name(name, organisation),
                key.getPublic(),
                now.minus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(700)),
                Use.SIGNING);
        return new MemoryKey(key, List.of(certificate, issuing.certificate(), root.certificate()));
    }

    /** A signer with a certificate for this time. */
    public MemoryKey signer(String name, String organisation, Instant from, Instant to) {
        return holder(name, organisation, from, to, Use.SIGNING);
    }

    /** Somebody whose certificate is for encryption only. */
    public MemoryKey notForSigning(String name, String organisation) {
        return holder(
                name, organisation, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(700)), Use.ENCRYPTION);
    }

    private MemoryKey holder(String name, String organisation, Instant from, Instant to, Use use) {
        KeyPair key = TestAuthority.newKey();
        X509Certificate certificate =
                issuing.issue(TestAuthority.name(name, organisation), key.getPublic(), from, to, use);
        return new MemoryKey(key, List.of(certificate, issuing.certificate(), root.certificate()));
    }

    /** Revokes a certificate of an end holder or of an issuing authority; services tell so from then on. */
    public void revoke(X509Certificate certificate, Instant when) {
        authorities.values().stream()
                .filter(one -> one.certificate().getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .forEach(one -> one.revoke(certificate, when));
    }

    /** The present lists of all authorities that are still in office. */
    public List<byte[]> lists() {
        return authorities.values().stream()
                .filter(authority ->
                        now.isBefore(authority.certificate().getNotAfter().toInstant()))
                .map(authority -> authority.list(now, authority.signer()))
                .toList();
    }

    public URI timeStamps() {
        return URI.create(address + "/stamps");
    }

    public URI moreTimeStamps() {
        return URI.create(address + "/more-stamps");
    }

    /** Where the status of the present issuing authority's certificates is told; it also stands in them. */
    public URI status() {
        return URI.create(address + "/" + TestAuthority.pathOf(issuing.certificate()) + "/status");
    }

    /** The present issuing authority's list; its address also stands in the certificates. */
    public URI list() {
        return URI.create(address + "/" + TestAuthority.pathOf(issuing.certificate()) + "/list.crl");
    }

    /** From now on this service behaves so. */
    public void tell(Service service, Behaviour behaviour) {
        behaviours.put(service, behaviour);
    }

    /** How often a service was asked. */
    public int asked(Service service) {
        return asked.getOrDefault(service, 0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Service service = serviceOf(path);
            asked.merge(service, 1, Integer::sum);
            Behaviour behaviour = behaviours.getOrDefault(service, Behaviour.HONEST);
            if (behaviour == Behaviour.SILENT) {
                closed.await();
                return;
            }
            byte[] answer = behaviour == Behaviour.RAMBLING
                    ? "<html><body>Xin chào</body></html>".getBytes(StandardCharsets.UTF_8)
                    : answer(service, path, exchange.getRequestBody().readAllBytes(), behaviour);
            exchange.sendResponseHeaders(behaviour == Behaviour.FAILING ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Service serviceOf(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "stamps" -> Service.TIME_STAMPS;
            case "more-stamps" -> Service.MORE_TIME_STAMPS;
            case "status" -> Service.STATUS;
            case "list.crl" -> Service.LISTS;
            default -> Service.CERTIFICATES;
        };
    }

    private byte[] answer(Service service, String path, byte[] request, Behaviour behaviour) {
        String authority = path.substring(1).replaceFirst("/.*", "");
        return switch (service) {
            case TIME_STAMPS, MORE_TIME_STAMPS -> stamping.answer(request, now, behaviour);
            case STATUS -> desks.get(authority).answer(request, now, behaviour);
            case LISTS -> list(authorities.get(authority), behaviour);
            case CERTIFICATES -> encoded(authorities.get(authority).certificate());
        };
    }

    private byte[] list(TestAuthority authority, Behaviour behaviour) {
        return switch (behaviour) {
            case STALE -> authority.list(now.minus(STALE), authority.signer());
            case SIGNED_BY_ANOTHER -> authority.list(now, stamper.signer());
            default -> authority.list(now, authority.signer());
        };
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
