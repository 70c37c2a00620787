package vn.chitieuso.platform.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Verifies the signatures of PDFs. Only a few are read at a time, each for a limited time, so that a document made to take
 * for ever or to fill the memory keeps nobody else waiting for long; it comes out as one that cannot be verified.
 */
@ApplicationScoped
public class PdfSignatures {

    private static final Logger LOG = Logger.getLogger(PdfSignatures.class.getName());
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private TrustedAuthorities authorities;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService managed;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final ExecutorService own;
    private final Duration patience;

    public PdfSignatures() {
        this(null, null, null, PATIENCE);
    }

    PdfSignatures(TrustedAuthorities authorities, Clock clock, ExecutorService own, Duration patience) {
        this.authorities = authorities;
        this.clock = clock;
        this.own = own;
        this.patience = patience;
    }

    /** Never fails: what cannot be read is {@link SignatureVerdict.Outcome#UNVERIFIABLE}. */
    public SignatureVerdict verify(byte[] pdf) {
        SignedDocument document = new SignedDocument(pdf, authorities.inForce());
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return read(new Reading(document));
            }
            LOG.warning("too many PDFs are being read; one was not verified");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SignatureVerdict.unverifiable(clock.instant());
    }

    private SignatureVerdict read(Reading reading) throws InterruptedException {
        try {
            return (own == null ? managed : own).submit(reading).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unreadable) {
            LOG.log(Level.FINE, "a PDF's signatures cannot be read", unreadable.getCause());
        } catch (TimeoutException | RejectedExecutionException tooLong) {
            LOG.warning("a PDF's signatures could not be read within " + patience);
        } finally {
            reading.giveUp();
        }
        return SignatureVerdict.unverifiable(clock.instant());
    }

    /** Holds a place until the work has ended, even if nobody waits for it any longer; or until it is given up unbegun. */
    private final class Reading implements Callable<SignatureVerdict> {

        private final SignedDocument document;
        private final AtomicBoolean begun = new AtomicBoolean();

        Reading(SignedDocument document) {
            this.document = document;
        }

        @Override
        public SignatureVerdict call() {
            if (!begun.compareAndSet(false, true)) {
                return null;
            }
            try {
                return SignatureVerdict.of(document.signatures(), clock.instant());
            } finally {
                places.release();
            }
        }

        void giveUp() {
            if (begun.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
