package org.vanthu.ui.documents;

import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.Id;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Actor;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.ui.documents.internal.incoming.IncomingActs;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.Lists;
import org.vanthu.ui.documents.internal.list.OpenDocuments;
import org.vanthu.ui.documents.internal.outgoing.CopyingDesk;
import org.vanthu.ui.documents.internal.outgoing.DeskTokens;
import org.vanthu.ui.documents.internal.outgoing.DraftDialogs;
import org.vanthu.ui.documents.internal.outgoing.OutgoingActs;
import org.vanthu.ui.documents.internal.outgoing.OutgoingOffice;
import org.vanthu.ui.documents.internal.outgoing.PlacingDialog;
import org.vanthu.ui.documents.internal.outgoing.SigningDesk;
import org.vanthu.ui.documents.internal.outgoing.StartDraft;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.part.OpenParts;
import org.vanthu.ui.kit.work.Asking;

/** Prepares what the screens of documents can ask for. */
public final class DocumentScreens {

    /** Stack of the window to which documents are opened as tabs. */
    public static final String STACK = "org.vanthu.stack.documents";

    private DocumentScreens() {}

    /**
     * Puts into the window's context what parts and handlers of documents inject.
     *
     * @param context of the window; knows {@link Asking}, {@link Language}, {@link ReadersWindow} and the services of the
     *     desk
     * @param drivers of tokens that belong to this office, looked at before those found on the machine
     * @return what is to be closed with the window
     */
    public static AutoCloseable prepare(
            IEclipseContext context, Session session, Actor actor, List<TokenDriver> drivers) {
        Asking asking = context.get(Asking.class);
        Language language = context.get(Language.class);
        DeskFiles files = new DeskFiles(context.get(PageReader.class));
        Lists lists = new Lists(session.worklists(), session.searches(), actor);
        ChosenList chosen = new ChosenList(lists.own().first());
        OpenDocuments open = new OpenDocuments(
                new OpenParts(context.get(MApplication.class), context.get(EModelService.class), STACK));
        OutgoingOffice office = new OutgoingOffice(
                session.drafting(),
                session.signing(),
                session.issuing(),
                session.dispatch(),
                session.registers(),
                session.marks(),
                session.directory(),
                session.officeHours());
        StartDraft drafts = new StartDraft(office, asking, open, chosen, actor, language);
        DeskTokens tokens = new DeskTokens(context.get(Tokens.class), drivers, actor.name());
        CopyingDesk copying = new CopyingDesk(
                session.copies(), session.directory(), tokens, context.get(PdfSigner.class), files, asking, language);
        SigningDesk signing = new SigningDesk(
                office,
                tokens,
                context.get(PdfSigner.class),
                context.get(SignatureVerifier.class),
                files,
                asking,
                chosen,
                language);
        context.set(Incoming.class, session.incoming());
        context.set(Worklists.class, session.worklists());
        context.set(OwnDesk.class, new OwnDesk(session.worklists(), asking));
        context.set(DeskFiles.class, files);
        context.set(Lists.class, lists);
        context.set(ChosenList.class, chosen);
        context.set(OpenDocuments.class, open);
        context.set(OutgoingOffice.class, office);
        context.set(StartDraft.class, drafts);
        context.set(SigningDesk.class, signing);
        context.set(CopyingDesk.class, copying);
        context.set(
                IncomingActs.class,
                new IncomingActs(session, asking, drafts, copying, files, context.get(ReadersWindow.class), language));
        context.set(
                OutgoingActs.class,
                new OutgoingActs(
                        office,
                        asking,
                        drafts,
                        signing,
                        new DraftDialogs(office, asking),
                        new PlacingDialog(office, asking, files),
                        copying));
        return files;
    }

    /**
     * Opens a document, draft or delivery as a tab, while the perspective of documents is in sight.
     *
     * @param title words of the tab until the part knows better
     */
    public static void open(IEclipseContext context, Id thing, String title) {
        context.get(OpenDocuments.class).open(thing, title);
    }

    /** Opens the window in which a token, a key file or a store of this desk signs a test and is shown whole. */
    public static void tryToken(IEclipseContext context, Shell parent) {
        context.get(SigningDesk.class)
                .tryToken(
                        parent,
                        context.get(PaperPrinter.class),
                        context.get(Session.class).ownAccount());
    }

    /** Called after each act at this desk that changes lists or counters. */
    public static void onChange(IEclipseContext context, Runnable listener) {
        context.get(ChosenList.class).onRefresh(listener);
    }
}
