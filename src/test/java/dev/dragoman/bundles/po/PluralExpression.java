package dev.dragoman.bundles.po;

/** Works out a plural expression of gettext, which has the operators of C (GNU gettext manual, "Additional functions for plural forms"). */
public final class PluralExpression {

    private final String text;
    private final long n;
    private int at;

    private PluralExpression(String text, long n) {
        this.text = text.replace(" ", "");
        this.n = n;
    }

    public static long of(String text, long n) {
        PluralExpression expression = new PluralExpression(text, n);
        long value = expression.choice();
        if (expression.at < expression.text.length()) {
            throw new IllegalArgumentException(text + " cannot be read at " + expression.at);
        }
        return value;
    }

    private long choice() {
        long condition = or();
        if (!take("?")) {
            return condition;
        }
        long yes = choice();
        require(":");
        long no = choice();
        return condition != 0 ? yes : no;
    }

    private long or() {
        long value = and();
        while (take("||")) {
            long other = and();
            value = value != 0 || other != 0 ? 1 : 0;
        }
        return value;
    }

    private long and() {
        long value = comparison();
        while (take("&&")) {
            long other = comparison();
            value = value != 0 && other != 0 ? 1 : 0;
        }
        return value;
    }

    private long comparison() {
        long value = remainder();
        if (take("==")) {
            return value == remainder() ? 1 : 0;
        }
        if (take("!=")) {
            return value != remainder() ? 1 : 0;
        }
        if (take("<=")) {
            return value <= remainder() ? 1 : 0;
        }
        if (take(">=")) {
            return value >= remainder() ? 1 : 0;
        }
        if (take("<")) {
            return value < remainder() ? 1 : 0;
        }
        return take(">") ? (value > remainder() ? 1 : 0) : value;
    }

    private long remainder() {
        long value = operand();
        return take("%") ? value % operand() : value;
    }

    private long operand() {
        if (take("(")) {
            long value = choice();
            require(")");
            return value;
        }
        if (take("n")) {
            return n;
        }
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Long.parseLong(text.substring(start, at));
    }

    private boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void require(String sign) {
        if (!take(sign)) {
            throw new IllegalArgumentException(text + " lacks " + sign + " at " + at);
        }
    }
}
