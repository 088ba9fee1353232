package org.vanthu.ui.documents.internal.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.MetadataField;
import org.vanthu.domain.document.MetadataField.Kind;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Background;

/** All metadata of a document in the order of the decree (NĐ 30/2020, Annex VI, III.7.b). */
public final class MetadataPane {

    /**
     * One line of a field; a field of several lines is called by its name on the first.
     *
     * @param number of the field in the decree's table
     */
    record Line(String key, String number, String label, String value) {}

    private final PagedTable<Line> table;
    private final Language language;

    public MetadataPane(Composite parent, Background background, Language language) {
        this.language = language;
        Texts texts = DocumentTexts.of(parent.getDisplay());
        table = new PagedTable<>(
                parent,
                background,
                List.of(
                        Column.of("number", texts.get("metadata.number"), 90, Line::number),
                        Column.of("field", texts.get("metadata.field"), 400, Line::label),
                        Column.<Line>of("value", texts.get("metadata.value"), 420, Line::value)
                                .stretched()),
                Line::key,
                RowLook.plain());
    }

    public Control control() {
        return table.control();
    }

    /** @param metadata every field that has a value */
    public <F extends Enum<F> & MetadataField> void show(Map<F, String> metadata) {
        table.showAndSelect(Pages.of(lines(metadata, language)));
    }

    static <F extends Enum<F> & MetadataField> List<Line> lines(Map<F, String> metadata, Language language) {
        List<Line> lines = new ArrayList<>();
        metadata.keySet().stream().sorted().forEach(field -> {
            String[] values = said(field, metadata.get(field), language).split("\n");
            for (int i = 0; i < values.length; i++) {
                lines.add(new Line(
                        field.name() + i,
                        i == 0 ? field.number() : "",
                        i == 0 ? field.label(language) : "",
                        values[i]));
            }
        });
        return lines;
    }

    /** As people say it: a day, a type, a degree of urgency. */
    private static String said(MetadataField field, String value, Language language) {
        if (field.kind() == Kind.DATE) {
            return VietnamTime.day(LocalDate.parse(value));
        }
        if (field == IncomingField.PRIORITY || field == OutgoingField.PRIORITY) {
            return Urgency.ofPriority(Integer.parseInt(value)).orElseThrow().label(language);
        }
        boolean type = field == IncomingField.TYPE_NAME || field == OutgoingField.TYPE_NAME;
        return type ? DocumentType.label(value, language) : value;
    }
}
