package org.vanthu.ui.documents;

import java.util.List;
import org.vanthu.ui.documents.internal.handlers.CloseTabHandler;
import org.vanthu.ui.documents.internal.handlers.FindHandler;
import org.vanthu.ui.documents.internal.handlers.MoreActsHandler;
import org.vanthu.ui.documents.internal.handlers.NewDraftHandler;
import org.vanthu.ui.documents.internal.handlers.NextActHandler;
import org.vanthu.ui.documents.internal.handlers.NextTabHandler;
import org.vanthu.ui.documents.internal.handlers.RefreshHandler;
import org.vanthu.ui.documents.internal.handlers.RegisterHandler;
import org.vanthu.ui.documents.internal.handlers.SearchHandler;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;

/** The acts on documents with their menus and keys. */
public final class DocumentActs {

    private DocumentActs() {}

    /** The acts in the language of the texts. */
    public static List<Act> all(Texts texts) {
        return List.of(
                act(texts, "register", "incoming", Icon.REGISTER, "M1+N", RegisterHandler.class),
                act(texts, "new_draft", "outgoing", Icon.DRAFT, "M1+M2+N", NewDraftHandler.class),
                act(texts, "next", "document", Icon.CHECK, "M1+ENTER", NextActHandler.class),
                act(texts, "more", "document", Icon.MORE, "M1+M2+ENTER", MoreActsHandler.class),
                act(texts, "tab", "document", Icon.NEXT, "M1+TAB", NextTabHandler.class),
                act(texts, "close", "document", Icon.CLOSE, "M1+W", CloseTabHandler.class),
                act(texts, "find", "view", Icon.SEARCH, "M1+F", FindHandler.class),
                act(texts, "search", "view", Icon.FILTER, "M1+M2+F", SearchHandler.class),
                act(texts, "refresh", "view", Icon.REFRESH, "F5", RefreshHandler.class));
    }

    private static Act act(Texts texts, String name, String menu, Icon icon, String keys, Class<?> handler) {
        return new Act("org.vanthu.documents." + name, texts.get("command." + name), menu, icon, keys, handler);
    }
}
