package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.commands.MBindingContext;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MHandler;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.framework.FrameworkUtil;
import org.vanthu.ui.kit.act.Act;

/** Makes commands, handlers, keys and menus of the window from the acts of the program. */
final class ActModel {

    private static final String MARK = "org.vanthu.act";
    private static final String WINDOW_KEYS = "org.eclipse.ui.contexts.window";

    private final MApplication application;
    private final EModelService model;

    ActModel(MApplication application, IEclipseContext context) {
        this.application = application;
        this.model = context.get(EModelService.class);
    }

    /** Puts the acts into the model, in place of those of an earlier start. */
    void install(ProgramActs acts) {
        application.getCommands().removeIf(ActModel::isOurs);
        application.getHandlers().removeIf(ActModel::isOurs);
        application.getMenuContributions().removeIf(ActModel::isOurs);
        application.getBindingTables().forEach(table -> table.getBindings().removeIf(ActModel::isOurs));
        acts.acts().forEach(this::install);
        menus(acts);
    }

    /** Says the acts anew in the language of these, which are the same. */
    void rename(ProgramActs acts) {
        acts.acts().forEach(act -> command(act).setCommandName(act.text()));
        application.getMenuContributions().stream()
                .filter(ActModel::isOurs)
                .flatMap(contribution -> contribution.getChildren().stream())
                .forEach(menu -> rename((MMenu) menu, acts));
        application.getChildren().stream()
                .map(MWindow::getMainMenu)
                .flatMap(bar -> bar.getChildren().stream())
                .filter(menu -> acts.menus().containsKey(menu.getElementId()))
                .forEach(menu -> rename((MMenu) menu, acts));
    }

    private static void rename(MMenu menu, ProgramActs acts) {
        menu.setLabel(acts.menuTitle(menu.getElementId()));
        for (Act act : acts.menus().get(menu.getElementId())) {
            menu.getChildren().stream()
                    .filter(item -> (act.id() + ".item").equals(item.getElementId()))
                    .forEach(item -> item.setLabel(act.text()));
        }
    }

    private void install(Act act) {
        MCommand command = ours(model.createModelElement(MCommand.class), act.id());
        command.setCommandName(act.text());
        application.getCommands().add(command);
        MHandler handler = ours(model.createModelElement(MHandler.class), act.id() + ".handler");
        handler.setCommand(command);
        String bundle = FrameworkUtil.getBundle(act.handler()).getSymbolicName();
        handler.setContributionURI(
                "bundleclass://" + bundle + "/" + act.handler().getName());
        application.getHandlers().add(handler);
        if (!act.keys().isEmpty()) {
            MKeyBinding binding = ours(model.createModelElement(MKeyBinding.class), act.id() + ".key");
            binding.setCommand(command);
            binding.setKeySequence(act.keys());
            binding.getTags().add("schemeId:" + Settings.KEYS);
            windowKeys().getBindings().add(binding);
        }
    }

    private void menus(ProgramActs acts) {
        for (Map.Entry<String, List<Act>> entry : acts.menus().entrySet()) {
            MMenuContribution contribution =
                    ours(model.createModelElement(MMenuContribution.class), "menu." + entry.getKey());
            contribution.setParentId("org.eclipse.ui.main.menu");
            contribution.setPositionInParent("after=additions");
            MMenu menu = ours(model.createModelElement(MMenu.class), entry.getKey());
            menu.setLabel(acts.menuTitle(entry.getKey()));
            entry.getValue().forEach(act -> menu.getChildren().add(item(act)));
            contribution.getChildren().add(menu);
            application.getMenuContributions().add(contribution);
        }
    }

    private MHandledMenuItem item(Act act) {
        MHandledMenuItem item = ours(model.createModelElement(MHandledMenuItem.class), act.id() + ".item");
        item.setLabel(act.text());
        item.setIconURI("platform:/plugin/org.vanthu.ui.kit/org/vanthu/ui/kit/theme/"
                + act.icon().path());
        item.setCommand(command(act));
        return item;
    }

    private MCommand command(Act act) {
        return application.getCommands().stream()
                .filter(command -> act.id().equals(command.getElementId()))
                .findFirst()
                .orElseThrow();
    }

    private MBindingTable windowKeys() {
        return application.getBindingTables().stream()
                .filter(table -> WINDOW_KEYS.equals(table.getBindingContext().getElementId()))
                .findFirst()
                .orElseGet(this::newWindowKeys);
    }

    private MBindingTable newWindowKeys() {
        MBindingContext window = model.createModelElement(MBindingContext.class);
        window.setElementId(WINDOW_KEYS);
        window.setName(WINDOW_KEYS);
        application.getRootContext().add(window);
        MBindingTable table = model.createModelElement(MBindingTable.class);
        table.setElementId(MARK + ".keys");
        table.setBindingContext(window);
        application.getBindingTables().add(table);
        return table;
    }

    private static <T extends MApplicationElement> T ours(T element, String id) {
        element.setElementId(id);
        element.getTags().add(MARK);
        element.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        return element;
    }

    private static boolean isOurs(MApplicationElement element) {
        return element.getTags().contains(MARK);
    }
}
