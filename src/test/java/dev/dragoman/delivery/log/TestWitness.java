package dev.dragoman.delivery.log;

import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import java.security.PrivateKey;
import java.util.HexFormat;

/** A witness of the log whose key is always the same, since the profile that names it is loaded more than once. */
public final class TestWitness {

    static final PrivateKey PRIVATE_KEY = Ed25519.privateKey(HexFormat.of()
            .parseHex("302e020100300506032b657004220420" + "9d61b19deffd5a60ba844af492ec2cc4"
                    + "4449c5697b326919703bac031cae7f60"));

    public static final NoteKey KEY =
            new NoteKey("witness.example", SignatureType.COSIGNATURE, Ed25519.publicKeyOf(PRIVATE_KEY));

    private TestWitness() {}
}
