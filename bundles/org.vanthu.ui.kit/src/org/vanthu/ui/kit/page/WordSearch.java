package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.ui.kit.form.TreeSearch;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.Word;

/** Finds words on a page without regard to case and Vietnamese marks. */
final class WordSearch {

    private WordSearch() {}

    /** The boxes of the words that hold what was typed, over word borders too. */
    static List<Box> hits(List<Word> words, String typed) {
        String wanted = TreeSearch.plain(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        StringBuilder line = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Word word : words) {
            starts.add(line.length());
            line.append(TreeSearch.plain(word.text())).append(' ');
        }
        List<Box> found = new ArrayList<>();
        int at = line.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            for (int i = 0; i < words.size(); i++) {
                int wordEnd = i + 1 < starts.size() ? starts.get(i + 1) - 1 : line.length() - 1;
                if (starts.get(i) < end && wordEnd > at) {
                    found.add(words.get(i).box());
                }
            }
            at = line.indexOf(wanted, end);
        }
        return found;
    }
}
