package org.vanthu.ui.kit.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

/**
 * Runs work off the window's thread as a job and brings the answer back to it. An answer whose widget is gone by then
 * is dropped. A programming error in the work goes to the handler given at construction, once.
 */
public final class Background {

    private final Consumer<Throwable> failure;

    /** @param failure shows a programming error; called on the window's thread */
    public Background(Consumer<Throwable> failure) {
        this.failure = failure;
    }

    /** A piece of work with a name a person can read in the list of running work. */
    public <T> Job run(String title, Widget owner, Callable<T> work, Consumer<? super T> then) {
        Job job = new AnswerJob<>(title, owner, work, then);
        job.setUser(false);
        job.setPriority(Job.SHORT);
        job.schedule();
        return job;
    }

    private final class AnswerJob<T> extends Job {
        private final Widget owner;
        private final Callable<T> work;
        private final Consumer<? super T> then;

        AnswerJob(String title, Widget owner, Callable<T> work, Consumer<? super T> then) {
            super(title);
            this.owner = owner;
            this.work = work;
            this.then = then;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            if (monitor.isCanceled() || owner.isDisposed()) {
                return Status.CANCEL_STATUS;
            }
            try {
                T answer = work.call();
                deliver(() -> then.accept(answer));
            } catch (Exception | LinkageError | AssertionError broken) {
                deliver(() -> failure.accept(broken));
            }
            return Status.OK_STATUS;
        }

        private void deliver(Runnable action) {
            if (owner.isDisposed()) {
                return;
            }
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    action.run();
                }
            });
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == Background.class || family == Background.this;
        }
    }
}
