package org.vanthu.core.internal.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.vanthu.core.internal.audit.LogKeeper;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.Stores;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;

/**
 * Registers documents one after the other until somebody kills it. Waits for a line before it opens the data folder; then
 * writes {@code ready}, and for each document that was answered as registered
 * {@code registered DOCUMENT NUMBER HASH}.
 */
public final class HurriedClerk {

    static final OrganisationId DISTRICT = OrganisationId.parse("0190b1c2-0000-7000-8000-000000000001");

    private static final AccountId CLERK = AccountId.parse("0190b1c2-0000-7000-8000-000000000002");

    private final DataFolder folder;
    private final OfficeStore store;

    private HurriedClerk(DataFolder folder, OfficeStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Arguments: the data folder, and how many documents to register; without the second it never ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long wanted = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
        if (System.in.read() < 0) {
            return;
        }
        try (DataFolder folder =
                        new LocalDataFolders().open(Path.of(arguments[0])).orThrow();
                OfficeStore store =
                        new DerbyOfficeStores().open(folder.database()).orThrow();
                LogKeeper keeper = LogKeeper.of(store, folder.logKey(), TimeSource.system())) {
            out.println("ready");
            HurriedClerk clerk = new HurriedClerk(folder, store);
            for (long n = 0; n < wanted; n++) {
                out.println(clerk.register());
            }
        }
    }

    private String register() {
        byte[] content = new byte[ThreadLocalRandom.current().nextInt(200, 20_000)];
        ThreadLocalRandom.current().nextBytes(content);
        StoredBlob file = folder.blobs().put(new ByteArrayInputStream(content)).orThrow();
        IncomingDocument document =
                store.change(stores -> register(stores, file)).orThrow();
        return "registered " + document.id() + " " + document.arrival().number() + " " + file.hash();
    }

    private static Outcome<IncomingDocument> register(Stores stores, StoredBlob file) {
        Instant clock = Instant.now();
        Instant last = stores.events().lastTime();
        Instant now = clock.isBefore(last) ? last : clock;
        Register register = stores.numbers().register(DISTRICT, new Series.Arrivals());
        DocumentId id = DocumentId.at(now);
        return stores.numbers()
                .take(register.id(), WorkingCalendar.dayOf(now), new NumberUse.Issued(id), CLERK, now)
                .map(entry -> keep(stores, document(id, entry, now), file));
    }

    private static IncomingDocument keep(Stores stores, IncomingDocument document, StoredBlob file) {
        stores.incoming().add(document);
        stores.incoming()
                .addFiles(List.of(new DocumentFile(
                        document.id(),
                        0,
                        1,
                        DocumentFile.Kind.MAIN,
                        FileName.of("van-ban.pdf"),
                        "application/pdf",
                        file.size(),
                        file.hash(),
                        1,
                        "unsigned",
                        document.registeredAt(),
                        CLERK,
                        Optional.empty())));
        stores.events()
                .append(new NewEvent(
                        document.registeredAt(),
                        CLERK,
                        Optional.empty(),
                        "INCOMING_REGISTERED",
                        document.id().kind(),
                        document.id().toString(),
                        DISTRICT,
                        Payload.of("number", document.arrival().number(), "file", file.hash())));
        return document;
    }

    private static IncomingDocument document(DocumentId id, LedgerEntry entry, Instant now) {
        IncomingFields fields = IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, String.valueOf(entry.number().number()),
                        IncomingField.CODE_NOTATION, "SYT-NVY",
                        IncomingField.ISSUED_DATE, "2026-03-02",
                        IncomingField.ORGAN_NAME, "Sở Y tế",
                        IncomingField.SUBJECT, "V/v tăng cường công tác quản lý chất thải y tế"))
                .orThrow();
        return new IncomingDocument(
                id,
                DISTRICT,
                entry.number(),
                entry.date(),
                now,
                now,
                CLERK,
                Optional.empty(),
                fields,
                1,
                "unsigned",
                HandlingState.REGISTERED,
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }
}
