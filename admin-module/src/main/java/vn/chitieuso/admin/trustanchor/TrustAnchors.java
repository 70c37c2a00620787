package vn.chitieuso.admin.trustanchor;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.signature.TrustedAuthorities;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeping the authorities that are believed. */
@ApplicationScoped
@Transactional
public class TrustAnchors implements TrustedAuthorities {

    private static final String KNOWN = """
            SELECT id, subject, issuer, serial, fingerprint, valid_from, valid_to, reason, added_at, added_by,
                   ended_at, ended_by, end_reason
            FROM trust_anchor\s""";

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All there ever were, those believed first. */
    public List<TrustAnchor> list() {
        currentUser.require(TrustAnchorRight.READ_TRUST_ANCHORS);
        return sql.read(handle -> handle.createQuery(KNOWN + "ORDER BY ended_at DESC NULLS FIRST, subject, id")
                .mapTo(TrustAnchor.class)
                .list());
    }

    /** Whether whoever asks may put one in. */
    public boolean isKeeping() {
        return currentUser.may(TrustAnchorRight.KEEP_TRUST_ANCHORS);
    }

    /** @param file PEM or DER of one authority's certificate; @param reason may be null */
    public TrustAnchor add(byte[] file, String reason) {
        currentUser.require(TrustAnchorRight.KEEP_TRUST_ANCHORS);
        Instant now = clock.instant();
        AuthorityCertificate read = AuthorityCertificate.read(file, now);
        if (reason != null && reason.length() > TrustAnchor.REASON_MAX) {
            throw BusinessException.at("reason", "platform.csv.tooLong", TrustAnchor.REASON_MAX);
        }
        refuseTwice(read);
        X509Certificate certificate = read.certificate();
        long id = sql.read(handle -> handle.createQuery("""
                        INSERT INTO trust_anchor (subject, issuer, serial, fingerprint, valid_from, valid_to, certificate,
                            reason, added_at, added_by)
                        VALUES (:subject, :issuer, :serial, :fingerprint, :from, :to, :certificate, :reason, :now, :by)
                        RETURNING id""")
                .bind("subject", shortened(certificate.getSubjectX500Principal().getName()))
                .bind("issuer", shortened(certificate.getIssuerX500Principal().getName()))
                .bind("serial", certificate.getSerialNumber().toString(16))
                .bind("fingerprint", read.fingerprint())
                .bind("from", certificate.getNotBefore().toInstant())
                .bind("to", certificate.getNotAfter().toInstant())
                .bind("certificate", read.encoded())
                .bind("reason", reason == null || reason.isBlank() ? null : Folding.clean(reason))
                .bind("now", now)
                .bind("by", currentUser.getUsername())
                .mapTo(long.class)
                .one());
        TrustAnchor added = get(id);
        audit.recordChange("trustanchor.add", "trust anchor " + added.fingerprint(), null, added.subject());
        return added;
    }

    /** It is believed no longer. */
    public TrustAnchor end(long id, String reason) {
        currentUser.require(TrustAnchorRight.KEEP_TRUST_ANCHORS);
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("reason", "platform.csv.required");
        }
        if (reason.length() > TrustAnchor.END_REASON_MAX) {
            throw BusinessException.at("reason", "platform.csv.tooLong", TrustAnchor.END_REASON_MAX);
        }
        TrustAnchor anchor = get(id);
        int ended = sql.read(handle -> handle.createUpdate("""
                        UPDATE trust_anchor SET ended_at = :now, ended_by = :by, end_reason = :reason
                        WHERE id = :id AND ended_at IS NULL""")
                .bind("now", clock.instant())
                .bind("by", currentUser.getUsername())
                .bind("reason", Folding.clean(reason))
                .bind("id", id)
                .execute());
        if (ended == 0) {
            throw new ConflictException("admin.trustanchor.ended", anchor.subject());
        }
        audit.recordChange(
                "trustanchor.end", "trust anchor " + anchor.fingerprint(), anchor.subject(), "ended: " + reason);
        return get(id);
    }

    @Override
    public Collection<X509Certificate> inForce() {
        return sql
                .read(handle -> handle.createQuery("SELECT certificate FROM trust_anchor WHERE ended_at IS NULL")
                        .map((row, context) -> row.getBytes(1))
                        .list())
                .stream()
                .map(AuthorityCertificate::parse)
                .toList();
    }

    private TrustAnchor get(long id) {
        return sql.read(handle -> handle.createQuery(KNOWN + "WHERE id = :id")
                        .bind("id", id)
                        .mapTo(TrustAnchor.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundException("admin.trustanchor.unknown"));
    }

    private void refuseTwice(AuthorityCertificate read) {
        // two who put in the same at once: the second waits here and is told
        sql.write(handle -> handle.createUpdate("LOCK TABLE trust_anchor IN SHARE ROW EXCLUSIVE MODE")
                .execute());
        boolean known = sql.read(handle -> handle.createQuery(
                                "SELECT count(*) FROM trust_anchor WHERE fingerprint = :fingerprint AND ended_at IS NULL")
                        .bind("fingerprint", read.fingerprint())
                        .mapTo(long.class)
                        .one())
                > 0;
        if (known) {
            throw BusinessException.at("certificate", "admin.trustanchor.twice");
        }
    }

    private static String shortened(String name) {
        return name.length() <= 600 ? name : name.substring(0, 600);
    }
}
