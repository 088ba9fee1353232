package org.vanthu.signing.internal.sign;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.signing.internal.online.Line;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;

/** Signs by appending a tail to the file; reads only the objects it touches. */
@Component
public final class AppendingSigner implements PdfSigner {

    private final Line line = new Line();
    private final AppendedSignature.Tools tools;
    /** As long as somebody holds the key. */
    private final Map<SigningKey, Signatory> signatories = Collections.synchronizedMap(new WeakHashMap<>());

    @Activate
    public AppendingSigner(@Reference Drawings drawings) {
        this.tools = new AppendedSignature.Tools(drawings, line, new LevelRaising(line));
    }

    @Deactivate
    public void close() {
        line.close();
    }

    @Override
    public Outcome<PendingSignature> prepare(
            Path source,
            Path signed,
            SigningKey key,
            SigningOrder order,
            SignatureLevel level,
            OnlineServices services) {
        AppendedSignature.Task task = new AppendedSignature.Task(source, signed, order, level, services);
        Signatory signatory = signatories.computeIfAbsent(key, Signatory::of);
        return new AppendedSignature(task, tools, key, signatory).prepared();
    }
}
