package org.vanthu.pdf.internal.type;

/** The JDK's drawing never opens a display of its own: the workbench has one, a server has none. */
public final class Headless {

    private static final String PROPERTY = "java.awt.headless";

    private Headless() {}

    /** To be called before the first use of {@code java.awt}. Leaves a setting of the administrator alone. */
    public static void enforce() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}
