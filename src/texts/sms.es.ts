// Lo que se contesta a un mensaje de texto. Sin á, í, ó ni ú cuesta la mitad: al enviarlo se quitan.
export const es = {
  'sms.understood': 'Entendido: {says}. Si no es asi, escriba otra vez. AYUDA dice como.',
  'sms.missing':
    '{about}: no se entendio "{missing}". Guardado; lo lee una persona. Mejor escriba todo otra vez. AYUDA dice como.',
  'sms.unclear': 'Guardado. No se entendio solo; lo lee una persona. AYUDA dice como escribir.',
  'sms.waits':
    'Recibido. Una persona lo lee antes de que cuente. Su codigo: {code}. Digalo a quien coordina.{says, select, none {} other { Entendido: {says}.}}',
  'sms.help': 'Escriba GENTE 2500 ESQUIPULAS, o FALTA AGUA ZACAPA. Primera palabra: {words}. BAJA: sin respuestas.',
  'sms.stop': 'Ya no le contestamos. Nunca escribimos primero. ALTA: otra vez con respuestas.',
  'sms.start': 'Le contestamos otra vez. AYUDA dice como escribir.',
} as const
