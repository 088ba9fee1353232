package org.vanthu.core.internal.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** {@code tools/CheckEventLog.java}, compiled alone and loaded without any class of the product. */
final class ExportChecker {

    private final Method check;

    ExportChecker(Path scratch) {
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", scratch.toString(), source().toString());
        if (exit != 0) {
            throw new IllegalStateException("the tool does not compile");
        }
        try {
            URL[] only = {scratch.toUri().toURL()};
            Class<?> tool = new URLClassLoader(only, ClassLoader.getPlatformClassLoader()).loadClass("CheckEventLog");
            check = tool.getMethod("check", InputStream.class, String.class);
        } catch (IOException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the tool's source is; tests run in the project or in a folder below it. */
    static Path source() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path tool = folder.resolve("tools/CheckEventLog.java");
            if (Files.exists(tool)) {
                return tool;
            }
        }
        throw new IllegalStateException(
                "tools/CheckEventLog.java is not above " + Path.of("").toAbsolutePath());
    }

    /** What the tool says: its finding, or why it is not whole. */
    String says(byte[] export) {
        return says(new ByteArrayInputStream(export), null);
    }

    String says(InputStream export, String key) {
        try (export) {
            return check.invoke(null, export, key).toString();
        } catch (InvocationTargetException answer) {
            return "NOT WHOLE: " + answer.getCause().getMessage();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
