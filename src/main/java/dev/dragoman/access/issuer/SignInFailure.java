package dev.dragoman.access.issuer;

/** Signing in at the issuer did not succeed. */
public class SignInFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why it did not succeed. */
    public enum Reason {
        /** The person declined at the issuer, or the issuer refused them. */
        REFUSED,
        /** The response does not belong to a sign-in that this browser started here, or is not valid. */
        INVALID,
        /** The issuer cannot be reached, or does not work. */
        UNAVAILABLE
    }

    private final Reason reason;

    SignInFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
