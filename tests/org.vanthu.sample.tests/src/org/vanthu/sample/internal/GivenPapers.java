package org.vanthu.sample.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.spi.pdf.DocumentComposer;

/** Documents as somebody gives them to the demo: files, of which nothing else is known. */
public final class GivenPapers {

    private GivenPapers() {}

    public static List<Path> in(Path folder, DocumentComposer composer) {
        return new ComposedIncoming(composer, folder)
                .compose().orThrow().stream().map(DemoIncoming::file).collect(Collectors.toList());
    }
}
