/** Findings about the list of recordings in publication.yaml. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const recordingCodes = {
  'source/recording-missing': {
    severity: 'error',
    title: { de: 'Eine Datei zu einer Aufnahme fehlt', en: 'A file of a recording is missing' },
    why: {
      de: 'Ein Kapitel, das ein Mensch gelesen hat, soll nicht unbemerkt von einer Computerstimme gelesen werden.',
      en: 'A chapter that a person has read must not be read by a synthetic voice without anybody noticing.',
    },
    help: {
      de: 'Prüfen Sie den Namen unter „aufnahmen:“ in publication.yaml, oder legen Sie die Datei in den Ordner.',
      en: 'Check the name below “aufnahmen:” in publication.yaml, or put the file into the folder.',
    },
  },
  'source/recording-unknown-chapter': {
    severity: 'error',
    title: { de: 'Aufnahme ohne Kapitel', en: 'Recording without a chapter' },
    why: {
      de: 'Ohne Kapitel weiß niemand, zu welchem Text die Aufnahme gehört; sie wäre nirgends zu hören.',
      en: 'Without a chapter nobody knows which text the recording belongs to; it would be heard nowhere.',
    },
    help: {
      de: 'Schreiben Sie das Kapitel so wie unter „kapitel:“. Für Leichte Sprache gehört „ausgabe: leicht“ dazu.',
      en: 'Write the chapter as below “kapitel:”. Leichte Sprache needs “ausgabe: leicht” with it.',
    },
  },
  'source/recording-twice': {
    severity: 'error',
    title: {
      de: 'Zwei Aufnahmen desselben Kapitels',
      en: 'Two recordings of the same chapter',
    },
    why: {
      de: 'Ein Kapitel hat in jeder Ausgabe einen Ton. Welche der beiden Aufnahmen gelten soll, ist nicht zu erkennen.',
      en: 'A chapter has one track in each edition. Which of the two recordings is meant cannot be told.',
    },
    help: {
      de: 'Streichen Sie eine der beiden unter „aufnahmen:“ in publication.yaml.',
      en: 'Remove one of the two below “aufnahmen:” in publication.yaml.',
    },
  },
} as const satisfies CodeTable;
