package org.vanthu.ui.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.widget.NavList;

/** The window of the program: its menus, keys, worklists, and whatever lies in front. */
public final class WindowPage extends Page {

    private WindowPage(Screen screen, Shell shell) {
        super(screen, shell);
    }

    /** The page, once the window shows its worklists. */
    public static WindowPage of(Screen screen) {
        Shell shell = screen.window(
                "the window of the program",
                one -> one.getParent() == null && one.getMenuBar() != null && one.getData("page") == null);
        screen.await(shell, NavList.class, "the worklists", list -> true);
        screen.settle();
        return new WindowPage(screen, shell);
    }

    /**
     * Presses keys as they stand in the program: {@code M1+M2+N}. On a screen without a manager of windows nobody tells a
     * window that it is in front again after one over it has closed, so that is told here.
     */
    public void press(String keys) {
        screen().act(() -> shell().notifyListeners(SWT.Activate, new Event()));
        Keys.press(screen(), shell(), keys);
    }

    /** Takes a line of the menus by its words. */
    public void choose(String words) {
        screen().act(() -> {
            shell().notifyListeners(SWT.Activate, new Event());
            Arrays.stream(shell().getMenuBar().getItems())
                    .map(MenuItem::getMenu)
                    .forEach(menu -> {
                        menu.notifyListeners(SWT.Show, null);
                        line(menu, words).ifPresent(line -> line.notifyListeners(SWT.Selection, new Event()));
                        menu.notifyListeners(SWT.Hide, null);
                    });
        });
    }

    private static Optional<MenuItem> line(Menu menu, String words) {
        return Arrays.stream(menu.getItems())
                .filter(line -> line.getText().split("\t")[0].equals(words))
                .findFirst();
    }

    /** The lists of the person, shown by their keys. */
    public WorklistsPage worklists() {
        press("M1+1");
        return new WorklistsPage(screen(), shell());
    }

    /** The list of documents in front. */
    public ListPage list() {
        return new ListPage(screen(), shell());
    }

    /** Every document that the person may see, shown by its keys. */
    public ListPage everything() {
        press("M1+M2+F");
        screen().settle();
        return list();
    }

    /** The document in front. */
    public DocumentPage document() {
        return new DocumentPage(screen(), shell());
    }

    /** The form for registering an incoming document, opened by its keys. */
    public RegisterPage register() {
        press("M1+N");
        return new RegisterPage(screen(), shell());
    }

    /** The document that was delivered here, in the form for registering. */
    public RegisterPage registering() {
        return new RegisterPage(screen(), shell());
    }

    /** The registers of the year, shown by their keys. */
    public RegistersPage registers() {
        press("M1+2");
        return new RegistersPage(screen(), shell());
    }

    /** The places of administration, shown by their keys. */
    public AdministrationPage administration() {
        press("M1+3");
        return new AdministrationPage(screen(), shell());
    }

    /** The window over this one, once it is there. */
    public DialogPage dialog() {
        return DialogPage.of(screen());
    }

    /** Closes every window over this one. */
    public void closeDialogs() {
        screen().settle();
        screen().act(() -> screen().windows().stream()
                .filter(shell -> (shell.getStyle() & SWT.APPLICATION_MODAL) != 0)
                .toList()
                .forEach(Shell::close));
        screen().settle();
    }

    /** Titles of the menus along the bar, with the mark of their keys. */
    public List<String> menus() {
        return screen().look(() -> titles(shell().getMenuBar()));
    }

    /** The lines of one menu as they stand there, keys included; opened for that as a person would. */
    public List<String> menu(int index) {
        return screen().look(() -> {
            Menu menu = shell().getMenuBar().getItem(index).getMenu();
            menu.notifyListeners(SWT.Show, null);
            List<String> lines = titles(menu);
            menu.notifyListeners(SWT.Hide, null);
            return lines;
        });
    }

    private static List<String> titles(Menu menu) {
        List<String> titles = new ArrayList<>();
        for (MenuItem item : menu.getItems()) {
            titles.add(item.getText());
        }
        return titles;
    }
}
