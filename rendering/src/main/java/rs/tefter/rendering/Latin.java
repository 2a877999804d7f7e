package rs.tefter.rendering;

/** Serbian Cyrillic into Serbian Latin, which loses nothing but needs two letters for three of them. */
public final class Latin {

    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";

    private Latin() {}

    public static String of(String cyrillic) {
        StringBuilder out = new StringBuilder(cyrillic.length() + 16);
        for (char c : cyrillic.toCharArray()) {
            switch (c) {
                case 'љ' -> out.append("lj");
                case 'њ' -> out.append("nj");
                case 'џ' -> out.append("dž");
                case 'Љ' -> out.append("Lj");
                case 'Њ' -> out.append("Nj");
                case 'Џ' -> out.append("Dž");
                default -> {
                    int letter = CYRILLIC.indexOf(c);
                    out.append(letter < 0 ? c : LATIN.charAt(letter));
                }
            }
        }
        return out.toString();
    }
}
