package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.workbench.internal.handlers.AboutHandler;
import org.vanthu.ui.workbench.internal.handlers.ChangePasswordHandler;
import org.vanthu.ui.workbench.internal.handlers.KeysHandler;
import org.vanthu.ui.workbench.internal.handlers.MyAbsenceHandler;
import org.vanthu.ui.workbench.internal.handlers.PreferencesHandler;
import org.vanthu.ui.workbench.internal.handlers.QuitHandler;
import org.vanthu.ui.workbench.internal.handlers.ShowAdministrationHandler;
import org.vanthu.ui.workbench.internal.handlers.ShowDocumentsHandler;
import org.vanthu.ui.workbench.internal.handlers.ShowNoticesHandler;
import org.vanthu.ui.workbench.internal.handlers.ShowRegistersHandler;
import org.vanthu.ui.workbench.internal.handlers.SignOutHandler;
import org.vanthu.ui.workbench.internal.handlers.SignaturePictureHandler;
import org.vanthu.ui.workbench.internal.handlers.TryTokenHandler;

/** The acts of the window itself. */
final class WindowActs {

    private WindowActs() {}

    static List<Act> all(Texts texts) {
        return List.of(
                act(texts, "documents", "view", Icon.DOCUMENTS, "M1+1", ShowDocumentsHandler.class),
                act(texts, "registers", "view", Icon.REGISTER, "M1+2", ShowRegistersHandler.class),
                act(texts, "administration", "view", Icon.ADMINISTRATION, "M1+3", ShowAdministrationHandler.class),
                act(texts, "notices", "view", Icon.BELL, "M1+M2+B", ShowNoticesHandler.class),
                act(texts, "preferences", "office", Icon.SETTINGS, "M1+,", PreferencesHandler.class),
                act(texts, "absence", "office", Icon.DELEGATION, "", MyAbsenceHandler.class),
                act(texts, "signature", "office", Icon.IMAGE, "", SignaturePictureHandler.class),
                act(texts, "token", "office", Icon.SIGN, "", TryTokenHandler.class),
                act(texts, "password", "office", Icon.KEY, "", ChangePasswordHandler.class),
                act(texts, "sign_out", "office", Icon.SIGN_OUT, "M1+M2+Q", SignOutHandler.class),
                act(texts, "quit", "office", Icon.CLOSE, "M1+Q", QuitHandler.class),
                act(texts, "keys", "help", Icon.KEY, "F1", KeysHandler.class),
                act(texts, "about", "help", Icon.INFO, "", AboutHandler.class));
    }

    private static Act act(Texts texts, String name, String menu, Icon icon, String keys, Class<?> handler) {
        return new Act("org.vanthu.window." + name, texts.get("act." + name), menu, icon, keys, handler);
    }
}
