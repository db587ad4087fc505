"""How content packages of Adobe Experience Manager are read."""
