package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vanthu.api.Session;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.domain.Language;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.time.VietnamTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code vanthu keep}: looks at every issued document of a body, fetches what is missing for its proof, renews what ends soon, and
 * names what is at risk, one file a line.
 */
@Command(name = "keep")
final class KeepVerb extends AdministratorVerb {

    private static final int PAGE = 200;

    @Option(names = "--json", descriptionKey = "account.json")
    private boolean json;

    KeepVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return session.keeping()
                .keep(body.id(), new ProgressLine(terminal(), words()))
                .flatMap(report -> named(session, body).map(nothing -> told(report)));
    }

    private ExitCode told(KeepingReport report) {
        terminal()
                .messages()
                .println(words().say(
                                "keep.done",
                                "checked",
                                report.checked(),
                                "renewed",
                                report.renewed(),
                                "taken",
                                report.taken(),
                                "risk",
                                report.atRisk()));
        return report.atRisk() == 0 ? ExitCode.DONE : ExitCode.NOT_SO;
    }

    private Outcome<Boolean> named(Session session, Organisation body) {
        Outcome<List<KeptRow>> page = session.keeping().atRisk(body.id(), PAGE);
        while (page.isDone() && !page.orThrow().isEmpty()) {
            List<KeptRow> rows = page.orThrow();
            rows.forEach(row -> terminal().results().println(json ? object(row) : line(row)));
            page = rows.size() < PAGE
                    ? Outcome.done(List.of())
                    : session.keeping().atRiskAfter(body.id(), rows.getLast().file(), PAGE);
        }
        return page.map(List::isEmpty);
    }

    private String line(KeptRow row) {
        KeptFile file = row.file();
        Language language = words().language();
        return String.join(
                "\t",
                row.code(),
                Integer.toString(file.part()),
                file.risk().label(language),
                file.level().map(SignatureLevel::word).orElse("-"),
                file.provableUntil().map(VietnamTime::show).orElse("-"),
                file.lack().message(language).replace('\n', ' '));
    }

    private static String object(KeptRow row) {
        KeptFile file = row.file();
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.put("code", row.code());
        all.put("part", file.part());
        all.put("risk", file.risk().name());
        file.level().ifPresent(level -> all.put("level", level.word()));
        file.provableUntil().ifPresent(until -> all.put("provableUntil", VietnamTime.show(until)));
        all.put("issued", file.issued().hex());
        all.put("file", file.current().hex());
        all.put("lack", file.lack().english());
        return all.toString();
    }
}
