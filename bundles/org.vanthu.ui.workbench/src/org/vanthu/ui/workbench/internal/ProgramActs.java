package org.vanthu.ui.workbench.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.documents.DocumentActs;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.kit.text.Texts;

/**
 * Every act of the program, of all bundles.
 *
 * @param acts in the order of the menus
 * @param texts words of the menus
 */
record ProgramActs(List<Act> acts, Texts texts) {

    /** The acts in the language of the display. */
    static ProgramActs all(Display display) {
        Texts texts = WorkbenchTexts.of(display);
        List<Act> acts = new ArrayList<>();
        acts.addAll(DocumentActs.all(DocumentTexts.of(display)));
        acts.addAll(WindowActs.all(texts));
        return new ProgramActs(acts, texts);
    }

    /** The acts by menu, menus in their order along the bar. */
    Map<String, List<Act>> menus() {
        Map<String, List<Act>> menus = new LinkedHashMap<>();
        for (String menu : List.of("office", "incoming", "outgoing", "document", "view", "help")) {
            List<Act> items =
                    acts.stream().filter(act -> act.menu().equals(menu)).toList();
            if (!items.isEmpty()) {
                menus.put(menu, items);
            }
        }
        return menus;
    }

    String menuTitle(String menu) {
        return texts.get("menu." + menu);
    }
}
