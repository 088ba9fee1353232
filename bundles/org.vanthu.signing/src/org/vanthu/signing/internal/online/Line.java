package org.vanthu.signing.internal.online;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.ServiceTrouble;

/** Asks services over HTTP, for a limited time and for answers of limited size. Redirections are not followed. */
public final class Line implements AutoCloseable {

    private static final int OK = 200;
    private static final int KB = 1024;

    private @Nullable HttpClient client;

    /** The answer was longer than it may be. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Sends a question of this kind and answers what came back. */
    Outcome<byte[]> post(URI service, String contentType, byte[] question, int limit, Duration patience) {
        return ask(
                service,
                request -> request.header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(question)),
                limit,
                patience);
    }

    /** Fetches what lies at an address. */
    Outcome<byte[]> get(URI service, int limit, Duration patience) {
        return ask(service, HttpRequest.Builder::GET, limit, patience);
    }

    /** Made when somebody asks for the first time: it has a thread and keys of its own, and most desks never ask. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        }
        return client;
    }

    private interface Question {
        HttpRequest.Builder put(HttpRequest.Builder request);
    }

    private Outcome<byte[]> ask(URI service, Question question, int limit, Duration patience) {
        String scheme = String.valueOf(service.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || service.getHost() == null) {
            return Outcome.refused(ServiceTrouble.ADDRESS_NOT_HTTP, "service", service);
        }
        HttpRequest request = question.put(HttpRequest.newBuilder(service)).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, atMost(limit));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == OK
                    ? Outcome.done(response.body())
                    : Outcome.refused(
                            ServiceTrouble.ANSWERED_ERROR, "service", service, "status", response.statusCode());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return timedOut(service, patience);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return timedOut(service, patience);
        } catch (ExecutionException failed) {
            return tooLarge(failed)
                    ? Outcome.refused(ServiceTrouble.ANSWER_TOO_LARGE, "service", service, "limit", limit / KB)
                    : Outcome.refused(ServiceTrouble.UNREACHABLE, "service", service, "detail", failed);
        }
    }

    private static boolean tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    private static Outcome<byte[]> timedOut(URI service, Duration patience) {
        return Outcome.refused(
                ServiceTrouble.TIMED_OUT, "service", service, "seconds", Math.max(1, patience.toSeconds()));
    }

    private static BodyHandler<byte[]> atMost(int limit) {
        return head -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(piece -> piece.ifPresent(bytes -> {
                        if (body.size() + bytes.length > limit) {
                            throw new UncheckedIOException(new TooLarge());
                        }
                        body.writeBytes(bytes);
                    })),
                    nothing -> body.toByteArray());
        };
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
