package org.vanthu.pdf.internal.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents that name Times New Roman without embedding it show in the shipped face of the same metrics, whatever fonts the
 * computer has. Everything else is left to PDFBox.
 */
public final class ShippedFonts implements FontMapper {

    private static final Pattern TIMES = Pattern.compile("(times(new(roman)?)?|liberationserif|tinos)(ps)?(mt)?");
    private static final Pattern STYLE = Pattern.compile("bold|italic|oblique|regular|roman$|[^a-z]");

    private final FontMapper others;
    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    private ShippedFonts(FontMapper others) {
        this.others = others;
    }

    /** PDFBox knows one mapper for the whole program; to be called once, before the first page is drawn. */
    public static void install() {
        synchronized (FontMappers.class) {
            if (!(FontMappers.instance() instanceof ShippedFonts)) {
                FontMappers.set(new ShippedFonts(FontMappers.instance()));
            }
        }
    }

    static Optional<Face> faceFor(String name, @Nullable PDFontDescriptor descriptor) {
        String low = name.toLowerCase(Locale.ROOT);
        if (!TIMES.matcher(STYLE.matcher(low).replaceAll("")).matches()) {
            return Optional.empty();
        }
        boolean bold = low.contains("bold") || (descriptor != null && descriptor.isForceBold());
        boolean italic =
                low.contains("italic") || low.contains("oblique") || (descriptor != null && descriptor.isItalic());
        if (bold) {
            return Optional.of(italic ? Face.BOLD_ITALIC : Face.BOLD);
        }
        return Optional.of(italic ? Face.ITALIC : Face.UPRIGHT);
    }

    private synchronized TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, wanted -> {
            try {
                return wanted.parse();
            } catch (IOException broken) {
                throw new UncheckedIOException("a font of the bundle cannot be read", broken);
            }
        });
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return faceFor(name, descriptor)
                .map(face -> new FontMapping<>(font(face), false))
                .orElseGet(() -> others.getTrueTypeFont(name, descriptor));
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return faceFor(name, descriptor)
                .map(face -> new FontMapping<FontBoxFont>(font(face), false))
                .orElseGet(() -> others.getFontBoxFont(name, descriptor));
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo collection) {
        return others.getCIDFont(name, descriptor, collection);
    }
}
